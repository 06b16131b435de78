package org.guizhang.tenant;

import java.util.UUID;

/** A person has another role from now on. Fired in the transaction that gives it. */
public record RoleChanged(UUID person, Role role) {}

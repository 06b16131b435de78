package org.guizhang.tenant;

import java.util.UUID;

/** Somebody is called otherwise, or comes in by another login. Fired in the transaction that does it. */
public record PersonRenamed(UUID person) {}

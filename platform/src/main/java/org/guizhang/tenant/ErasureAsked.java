package org.guizhang.tenant;

import java.util.UUID;

/** Somebody wants to be erased, which an owner does. Fired in the transaction that notes it. */
public record ErasureAsked(UUID person, String name) {}

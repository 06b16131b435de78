package org.guizhang.joining;

import java.util.UUID;

/** Somebody asks to be let in and waits for an answer. Fired in the transaction that puts it down. */
public record JoinRequested(UUID request, String name) {}

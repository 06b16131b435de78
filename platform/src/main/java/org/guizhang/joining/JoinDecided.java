package org.guizhang.joining;

import java.util.UUID;

/** Whoever asked to be let in has an answer, a yes or a no. Fired in the transaction that gives it. */
public record JoinDecided(UUID request) {}

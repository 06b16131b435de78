package org.guizhang.workforce;

import java.util.UUID;

/** The day has come on which a person takes a position that was given them before. Fired once, in a job's transaction. */
public record HoldingStarted(UUID person) {}

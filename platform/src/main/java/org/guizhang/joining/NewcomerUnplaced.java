package org.guizhang.joining;

import java.util.UUID;

/** Somebody has come in by a link and holds no position. Fired in the transaction in which they come. */
public record NewcomerUnplaced(UUID person, String name) {}

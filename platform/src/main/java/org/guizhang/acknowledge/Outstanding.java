package org.guizhang.acknowledge;

/**
 * What there is to do for somebody who is asked to sign.
 *
 * @param clauses how many clauses are new to them, changed or removed
 * @param own how many of these are addressed to a position of theirs
 * @param minutes how long reading them takes, at least 1
 * @param objected whether they have objected and nobody has answered yet
 */
public record Outstanding(int clauses, int own, int minutes, boolean objected) {}

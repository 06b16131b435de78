package org.guizhang.deadline;

import java.time.Instant;

/**
 * What a clock waits for was done. Fired in the transaction that stops it.
 *
 * @param at when it was done
 * @param inTime whether that was before it was due
 */
public record DeadlineMet(DeadlineClock clock, DeadlineSubject by, Instant at, boolean inTime) {}

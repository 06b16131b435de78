package org.guizhang.deadline;

/** The time of a clock is over and nothing has stopped it. Fired once for each due moment, in the transaction that notes it. */
public record DeadlineMissed(DeadlineClock clock) {}

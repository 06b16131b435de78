package org.guizhang.deadline;

import java.time.Instant;

/** A clock is due at another moment than it was. Fired in the transaction that moves it. */
public record DeadlineMoved(DeadlineClock clock, Instant before, DeadlineCause cause) {}

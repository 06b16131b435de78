package org.guizhang.work.internal;

import org.guizhang.work.Outcome;

/** The task that the transaction has done. */
record EndedTask(Lease lease, Outcome outcome) implements TaskChange {
    @Override
    public String kind() {
        return lease.task().kind();
    }

    @Override
    public String subject() {
        return lease.task().subject();
    }
}

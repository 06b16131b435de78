package org.guizhang.work.internal;

import java.time.Instant;
import java.util.Comparator;

/** A task to be laid in at the end of the transaction; sorted by what it is, the earliest first. */
public record AddedTask(String kind, String subject, Instant due) implements Comparable<AddedTask> {
    private static final Comparator<AddedTask> ORDER = Comparator.comparing(AddedTask::kind)
            .thenComparing(AddedTask::subject)
            .thenComparing(AddedTask::due);

    /** Whether both are about the same, whenever they are due. */
    boolean isSame(AddedTask other) {
        return kind.equals(other.kind) && subject.equals(other.subject);
    }

    @Override
    public int compareTo(AddedTask other) {
        return ORDER.compare(this, other);
    }
}

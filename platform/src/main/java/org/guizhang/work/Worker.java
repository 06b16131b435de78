package org.guizhang.work;

import java.time.Duration;

/**
 * Does the tasks of one kind. Every bean of this type is found and run on every node; a feature adds a kind by such a
 * class and lays in tasks with {@link Tasks#add}.
 */
public interface Worker {
    /** The word of the kind; it stands in the table and never changes. */
    String kind();

    /** How long to wait after one look for tasks before the next, unless {@code guizhang.<kind>.every} says otherwise. */
    default Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Whether there is all that it needs; otherwise tasks wait. */
    default boolean isReady() {
        return true;
    }

    /**
     * Does a task, in one transaction with the end of the task: either both or neither. The caller is nobody, at work for
     * the task's business, and may become somebody there. A task is a reason to look, not a fact: what it is about may
     * have changed, or be gone, since it was laid in.
     */
    Outcome work(Task task);

    /** After so many attempts in vain in a row the task is given up. */
    default int maxAttempts() {
        return Integer.MAX_VALUE;
    }

    /**
     * Writes down that an attempt was in vain, in a transaction of its own. A {@link RuntimeException} is in the log
     * already.
     *
     * @param last whether the task is given up
     */
    default void fail(Task task, Exception why, boolean last) {}
}

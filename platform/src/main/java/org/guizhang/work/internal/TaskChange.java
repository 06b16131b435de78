package org.guizhang.work.internal;

/** What becomes of a task at the end of a transaction. */
public sealed interface TaskChange permits AddedTask, EndedTask {
    String kind();

    String subject();
}

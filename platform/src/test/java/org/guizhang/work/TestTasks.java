package org.guizhang.work;

import org.guizhang.tenant.Database;
import org.guizhang.work.internal.TaskRows;

/** Lays in tasks without a container. */
public final class TestTasks {
    private TestTasks() {}

    public static Tasks of(Database database, TaskRows rows) {
        var tasks = new Tasks();
        tasks.database = database;
        tasks.rows = rows;
        return tasks;
    }
}

package org.guizhang.work;

import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.work.internal.TaskRows;

/** Lays in tasks without a container. */
public final class TestTasks {
    private TestTasks() {}

    public static Tasks of(Database database, CurrentCaller caller, TaskRows rows) {
        var tasks = new Tasks();
        tasks.database = database;
        tasks.caller = caller;
        tasks.rows = rows;
        return tasks;
    }
}

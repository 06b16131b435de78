package org.guizhang.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.guizhang.tenant.Database;
import org.guizhang.work.internal.AddedTask;
import org.guizhang.work.internal.TaskChange;
import org.guizhang.work.internal.TaskRows;

/** Lays in what is to be done. */
@ApplicationScoped
public class Tasks {
    /**
     * Begins a statement that lays in tasks for the rows it selects, for whoever writes many at once: tenant, kind,
     * subject, due. The subjects have to be new ones.
     */
    public static final String INSERT = "insert into task (tenant_id, kind, subject, due_at)";

    @Inject
    Database database;

    @Inject
    TaskRows rows;

    /**
     * Lays in a task of the caller's business, in the running transaction. One that is there already is due at the earlier
     * of the two moments, and if somebody is at it, it is done once more. So a worker does not put its own task off by
     * this, which would have it done again at once, but by {@link Outcome#later}.
     */
    public void add(String kind, String subject, Instant due) {
        // Its row is locked last: whoever works on it has locked what it is about before, too.
        database.atEnd(TaskChange.class, new AddedTask(kind, subject, due), rows::write);
    }
}

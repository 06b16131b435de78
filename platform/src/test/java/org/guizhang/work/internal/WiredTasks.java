package org.guizhang.work.internal;

import java.util.Optional;
import org.guizhang.schema.Wired;
import org.guizhang.tenant.Caller;
import org.guizhang.work.Worker;

/** Has the due tasks of a business done where services are wired by hand. */
public final class WiredTasks {
    private WiredTasks() {}

    /** All that are due at the moment of the wired clock. What would be done outside is taken for done: nothing leaves. */
    public static void run(Wired wired, Caller owner, Worker worker) {
        var steps = wired.get(TaskSteps.class);
        Optional<Lease> lease;
        while ((lease = wired.in(owner, () -> steps.claim(owner.tenantId(), worker.kind()))).isPresent()) {
            var taken = lease.get();
            wired.in(owner, () -> steps.work(worker, taken))
                    .ifPresent(outside -> wired.in(owner, () -> {
                        steps.end(taken, outside);
                        return null;
                    }));
        }
    }

    public static boolean isDue(Wired wired, Caller owner, String kind) {
        return wired.in(owner, () -> wired.get(TaskSteps.class).due(kind)).stream()
                .anyMatch(due -> due.tenant().equals(owner.tenantId()));
    }
}

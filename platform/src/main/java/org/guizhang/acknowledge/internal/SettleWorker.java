package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.Worker;

/**
 * Settles a business's requests when a moment has come that changes who has to sign, late rather than never after a
 * standstill: an edition begins or ends, somebody's position has ended. The subject of a task is its moment.
 */
@ApplicationScoped
public class SettleWorker implements Worker {
    static final String KIND = "settle";

    @Inject
    RequestReconciler reconciler;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome work(Task task) {
        reconciler.ofAll();
        return Outcome.done();
    }
}

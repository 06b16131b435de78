package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.Worker;

@ApplicationScoped
public class OverdueWorker implements Worker {
    static final String KIND = "overdue";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Outcome work(Task task) {
        return Outcome.done();
    }
}

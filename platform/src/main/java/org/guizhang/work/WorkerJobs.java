package org.guizhang.work;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guizhang.shared.Job;
import org.guizhang.work.internal.TaskSteps;
import org.guizhang.work.internal.WorkerJob;

/** The workers of this node, each as a job. */
@ApplicationScoped
public class WorkerJobs {
    @Inject
    @Any
    Instance<Worker> workers;

    @Inject
    TaskSteps steps;

    private Map<String, Job> jobs = Map.of();

    @PostConstruct
    void gather() {
        jobs = workers.stream()
                .collect(Collectors.toUnmodifiableMap(Worker::kind, worker -> new WorkerJob(worker, steps)));
    }

    /** One for each kind. */
    public Collection<Job> all() {
        return jobs.values();
    }

    /** Looks for tasks of a kind now, outside every transaction; a run that goes on already looks once more. */
    public void run(String kind) {
        Optional.ofNullable(jobs.get(kind)).orElseThrow().run();
    }
}

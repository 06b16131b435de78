package org.guizhang.work;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
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
                .collect(Collectors.toUnmodifiableMap(
                        Worker::kind, worker -> new WorkerJob(worker, every(worker, WorkerJobs::setting), steps)));
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }

    /** As an operator has set it, or the worker itself wants it. */
    static Duration every(Worker worker, Function<String, Optional<String>> settings) {
        return settings.apply("guizhang." + worker.kind() + ".every")
                .map(Duration::parse)
                .orElseGet(worker::every);
    }

    /** One for each kind. */
    public Collection<Job> all() {
        return jobs.values();
    }

    /** Looks for tasks of a kind now, outside every transaction; a run that goes on already looks once more. */
    public void run(String kind) {
        job(kind).run();
    }

    /** How long it is between two looks for tasks of a kind. */
    public Duration pause(String kind) {
        return job(kind).pause();
    }

    private Job job(String kind) {
        return Optional.ofNullable(jobs.get(kind)).orElseThrow();
    }
}

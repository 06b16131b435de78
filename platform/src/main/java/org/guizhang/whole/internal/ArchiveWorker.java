package org.guizhang.whole.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.blob.BusinessFiles;
import org.guizhang.notify.Notice;
import org.guizhang.notify.Notices;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Message;
import org.guizhang.whole.BusinessArchive.State;
import org.guizhang.whole.WholeAction;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.Tasks;
import org.guizhang.work.Worker;

/**
 * Makes the archives that were asked for, and deletes them once their time is over. A file has its name once it is whole,
 * and a row says so after that: whoever dies in between leaves a part that the next attempt writes over.
 */
@ApplicationScoped
public class ArchiveWorker implements Worker {
    public static final String KIND = "business-export";
    /** What a task to delete one begins with: it is another task than the one that makes it. */
    private static final String DELETE = "delete ";

    private static final int ATTEMPTS = 5;

    @Inject
    ArchiveFile file;

    @Inject
    ArchiveRows rows;

    @Inject
    BusinessFiles files;

    @Inject
    Tasks tasks;

    @Inject
    Notices notices;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "guizhang.keep.exports", defaultValue = "P7D")
    String keep;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public int maxAttempts() {
        return ATTEMPTS;
    }

    @Override
    public Outcome work(Task task) {
        var id = id(task);
        var now = clock.instant();
        var archive = rows.find(id);
        if (archive.isEmpty()) {
            return Outcome.done();
        }
        return switch (archive.get().state()) {
            case WAITING -> {
                var made = new ArchiveFile.Made[1];
                yield new Outcome.Outside(
                        () -> made[0] = file.make(task.tenantId(), id, now), () -> ready(id, made[0]));
            }
            case READY -> {
                var ends = archive.get().endsAt();
                if (ends != null && now.isBefore(ends)) {
                    yield Outcome.later(ends);
                }
                yield new Outcome.Outside(() -> delete(task.tenantId(), id), () -> rows.end(id, State.GONE));
            }
            case FAILED, GONE -> Outcome.done();
        };
    }

    private void ready(UUID id, ArchiveFile.Made made) {
        var asked = rows.asked(id);
        if (asked.isEmpty() || asked.get().state() != State.WAITING) {
            return;
        }
        var ends = made.at().plus(Period.parse(keep));
        rows.ready(id, made.at(), ends, made.bytes(), made.sha256());
        tasks.add(KIND, DELETE + id, ends);
        trail.fire(new AuditedAction(
                WholeAction.EXPORT_MADE, "export", id.toString(), null, Map.of("sha256", made.sha256())));
        notices.tell(
                List.of(asked.get().person()),
                new Notice(
                        "business-export",
                        id.toString(),
                        Message.of("whole.export-ready"),
                        Message.of("whole.export-ready.text"),
                        "settings/business/whole"));
    }

    private static UUID id(Task task) {
        return UUID.fromString(task.subject().replace(DELETE, ""));
    }

    private void delete(UUID tenant, UUID id) throws IOException {
        Files.deleteIfExists(files.archive(tenant, id));
    }

    @Override
    public void fail(Task task, Exception why, boolean last) {
        if (last) {
            rows.end(id(task), State.FAILED);
        }
    }
}

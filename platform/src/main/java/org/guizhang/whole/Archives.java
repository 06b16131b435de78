package org.guizhang.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guizhang.blob.BusinessFiles;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.PasswordAgain;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.whole.BusinessArchive.State;
import org.guizhang.whole.internal.ArchiveRows;
import org.guizhang.whole.internal.ArchiveWorker;
import org.guizhang.work.Tasks;
import org.jspecify.annotations.Nullable;

/** Archives of everything that the caller's business owns: asked for, made beside the requests, downloaded. */
@ApplicationScoped
@Transactional
public class Archives {
    @Inject
    Database database;

    @Inject
    ArchiveRows rows;

    @Inject
    BusinessFiles files;

    @Inject
    Tasks tasks;

    @Inject
    PasswordAgain password;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /** Asks for one. Throws {@link Conflict} while another is being made. */
    @Requires(Permission.OWN_BUSINESS)
    public BusinessArchive ask(@Nullable String typed) {
        password.check(typed);
        database.evenAtRest();
        if (rows.list().stream().anyMatch(archive -> archive.state() == State.WAITING)) {
            throw new Conflict(Message.of("problem.export-waits"));
        }
        var id = ids.next();
        var now = clock.instant();
        rows.add(id, now, caller.person().personId());
        tasks.add(ArchiveWorker.KIND, id.toString(), now);
        trail.fire(new AuditedAction(WholeAction.EXPORT_ASKED, "export", id.toString(), null, null));
        return rows.find(id).orElseThrow();
    }

    /** The newest twenty, the newest first. */
    @Requires(Permission.OWN_BUSINESS)
    public List<BusinessArchive> list() {
        return rows.list();
    }

    /** One of them; throws {@link NotFound} where there is none. */
    @Requires(Permission.OWN_BUSINESS)
    public BusinessArchive get(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    /**
     * The file of one that is ready, for whoever knows the password. Throws {@link NotFound} where there is none, and
     * {@link Conflict} where it is not ready or its time is over.
     */
    @Requires(Permission.OWN_BUSINESS)
    public Path fetch(UUID id, @Nullable String typed) {
        password.check(typed);
        database.evenAtRest();
        var archive = get(id);
        var file = files.archive(caller.get().tenantId(), id);
        if (archive.state() != State.READY || !Files.exists(file)) {
            throw new Conflict(Message.of("problem.export-not-ready"));
        }
        trail.fire(new AuditedAction(WholeAction.EXPORT_FETCHED, "export", id.toString(), null, null));
        return file;
    }
}

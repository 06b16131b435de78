package org.guizhang.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.record.internal.SavedViewRows;
import org.guizhang.record.internal.SavedViewRows.Stored;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.jspecify.annotations.Nullable;

/** Filters of registers that people have kept under a name: for themselves, or for all who open the register. */
@ApplicationScoped
@Transactional
public class SavedViews {
    private static final int MAX_STATE = 100;

    @Inject
    RecordForms forms;

    @Inject
    SavedViewRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /** The caller's own and the shared ones, by name. */
    @Requires(Permission.READ_HANDBOOK)
    public List<SavedView> list(UUID module, String form) {
        forms.get(module, form);
        return rows.of(module, form, caller.person().personId()).stream()
                .map(this::shown)
                .toList();
    }

    /** Whether the caller may keep one for all. */
    @Requires(Permission.READ_HANDBOOK)
    public boolean mayShare() {
        return caller.get().may(Permission.SUPERVISE_WORK);
    }

    /**
     * Keeps filters under a name; one of the caller's own that is called so is replaced.
     *
     * @throws Forbidden if it is to be shared, and the caller is above nobody
     */
    @Requires(Permission.READ_HANDBOOK)
    public SavedView save(UUID module, String form, @Nullable String name, boolean shared, SavedView.Wanted wanted) {
        forms.get(module, form);
        if (shared && !mayShare()) {
            throw new Forbidden(Message.of("problem.view-share"));
        }
        var problems = new Violations();
        var line = problems.line("/name", name, SavedView.MAX_NAME);
        check(wanted, problems);
        problems.check();
        var me = caller.person().personId();
        if (rows.others(module, form, me, line) >= SavedView.MOST) {
            throw new Conflict(Message.of("problem.views-full", SavedView.MOST));
        }
        var stored = new Stored(ids.next(), line, shared, me, wanted);
        var id = rows.save(module, form, stored, clock.instant());
        trail.fire(new AuditedAction(
                RecordAction.VIEW_SAVED, "record-view", id.toString(), null, Map.of("form", form, "shared", shared)));
        return shown(new Stored(id, line, shared, me, wanted));
    }

    /** Forgets one. */
    @Requires(Permission.READ_HANDBOOK)
    public void delete(UUID module, String form, UUID id) {
        forms.get(module, form);
        var there = rows.of(module, form, caller.person().personId()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        if (!shown(there).mayDelete()) {
            throw new Forbidden(Message.of("problem.view-share"));
        }
        rows.delete(id);
        trail.fire(
                new AuditedAction(RecordAction.VIEW_DELETED, "record-view", id.toString(), Map.of("form", form), null));
    }

    private static void check(SavedView.Wanted wanted, Violations problems) {
        Dates.check(problems, "/wanted/from", wanted.from());
        Dates.check(problems, "/wanted/to", wanted.to());
        if (wanted.filtersNothing()) {
            problems.add("/wanted", "required");
        }
        if (wanted.state() != null) {
            problems.line("/wanted/state", wanted.state(), MAX_STATE);
        }
        if (wanted.query() != null) {
            problems.line("/wanted/query", wanted.query(), RecordFilter.MAX_QUERY);
        }
    }

    private SavedView shown(Stored one) {
        var own = one.person().equals(caller.person().personId());
        return new SavedView(one.id(), one.name(), one.shared(), own || (one.shared() && mayShare()), one.wanted());
    }
}

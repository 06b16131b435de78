package org.guizhang.thing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.thing.ThingImport.Outcome;
import org.guizhang.thing.internal.Kinds;
import org.guizhang.thing.internal.StoredThing;
import org.guizhang.thing.internal.ThingRows;
import org.guizhang.thing.internal.ThingSheets;
import org.guizhang.thing.internal.ThingSheets.Planned;
import org.guizhang.thing.internal.ThingTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Takes in things of one kind out of an .xlsx file of at most {@value ThingImport#MAX_ROWS} rows. A thing of the same name at
 * the same place is changed; what is blank in the file stays as it is.
 */
@ApplicationScoped
@Transactional
public class ThingImports {
    private static final int CODE = 8;

    @Inject
    Kinds kinds;

    @Inject
    ThingSheets sheets;

    @Inject
    ThingRows rows;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<ThingsChanged> news;

    /** What taking the file in would do; nothing is stored. Throws {@link Rejected} for what is no such list. */
    @Requires(Permission.MANAGE_THINGS)
    public ThingImport plan(String kind, byte[] file) {
        return new ThingImport(false, lines(sheets.plan(inForce(kind), file)));
    }

    /**
     * Takes the file in, all rows or none: one wrong row and {@link Rejected} names each, as
     * {@code /rows/<row>/<column>}.
     */
    @Requires(Permission.MANAGE_THINGS)
    public ThingImport apply(String kind, byte[] file) {
        var declared = inForce(kind);
        var planned = sheets.plan(declared, file);
        var wrong = planned.stream()
                .flatMap(row -> row.line().faults().stream()
                        .map(fault -> new Violation(
                                "/rows/" + row.line().row() + "/" + fault.column(), fault.rule(), fault.remedy())))
                .toList();
        if (!wrong.isEmpty()) {
            throw Rejected.of(wrong);
        }
        add(declared, of(planned, Outcome.ADD));
        change(declared, of(planned, Outcome.CHANGE));
        var done = new ThingImport(true, lines(planned));
        if (done.count(Outcome.PRESENT) < planned.size()) {
            news.fire(new ThingsChanged());
            trail.fire(new AuditedAction(
                    ThingAction.THINGS_IMPORTED,
                    "tenant",
                    caller.get().tenantId().toString(),
                    null,
                    Map.of(
                            "kind",
                            kind,
                            "added",
                            done.count(Outcome.ADD),
                            "changed",
                            done.count(Outcome.CHANGE),
                            "present",
                            done.count(Outcome.PRESENT))));
        }
        return done;
    }

    /** The empty list of a kind to fill in, in the caller's language. */
    @Requires(Permission.MANAGE_THINGS)
    public byte[] template(String kind) {
        return ThingTemplate.write(inForce(kind), caller.locale());
    }

    private void add(RegisterKind kind, List<Planned> planned) {
        if (planned.isEmpty()) {
            return;
        }
        if (rows.count() + planned.size() > Thing.MAX_THINGS) {
            throw new Conflict(Message.of("problem.things-full", Thing.MAX_THINGS));
        }
        var fresh = planned.stream()
                .map(row -> row.wanted().numbered(ids.next(), ids.readable(CODE)))
                .toList();
        rows.add(kind, fresh);
        fresh.forEach(thing -> fire(ThingAction.THING_ADDED, thing.id(), null, thing));
    }

    private void change(RegisterKind kind, List<Planned> planned) {
        if (planned.isEmpty()) {
            return;
        }
        if (!rows.change(kind, planned.stream().map(Planned::wanted).toList())) {
            throw new Conflict(Conflict.Kind.STALE_VERSION, Message.of("problem.stale-version"));
        }
        planned.forEach(row -> fire(ThingAction.THING_CHANGED, row.before().id(), row.before(), row.wanted()));
    }

    private void fire(ThingAction action, UUID id, @Nullable StoredThing before, StoredThing after) {
        trail.fire(new AuditedAction(
                action, "thing", id.toString(), before == null ? null : before.facts(), after.facts()));
    }

    private RegisterKind inForce(String id) {
        var kind = kinds.all().get(id);
        if (kind == null || !kind.current()) {
            throw Rejected.field("/kind", "thing-kind");
        }
        return kind;
    }

    private static List<Planned> of(List<Planned> planned, Outcome outcome) {
        return planned.stream().filter(row -> row.line().outcome() == outcome).toList();
    }

    private static List<ThingImport.Line> lines(List<Planned> planned) {
        return planned.stream().map(Planned::line).toList();
    }
}

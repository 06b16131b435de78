package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.blob.Blobs;
import org.guizhang.record.DueRecord;
import org.guizhang.record.RecordAction;
import org.guizhang.record.RecordDisposal;
import org.guizhang.record.RecordHold;
import org.guizhang.record.RecordPerson;
import org.guizhang.record.Records;
import org.guizhang.search.DocumentChanged;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Days;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Json;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.workforce.Roster;
import org.jspecify.annotations.Nullable;

/** Says what is due to go, and lets it go. */
@ApplicationScoped
public class DisposalDesk {
    /** Records of one list. */
    private static final int MOST = 1000;

    private static final int DISPOSALS = 100;

    @Inject
    DisposalRows rows;

    @Inject
    RecordDoors doors;

    @Inject
    RecordModels models;

    @Inject
    RecordAccess access;

    @Inject
    FormViews forms;

    @Inject
    Blobs blobs;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<DocumentChanged> changes;

    /** @param due null: it is kept for good */
    private record Judged(
            DisposalRows.Ended record, @Nullable LocalDate due, boolean mine) {}

    /** A form may be in force no more and have records yet. */
    private void checkKnown(UUID module, String form) {
        if (rows.oldest(module, form, 1).isEmpty()) {
            forms.inForce(module, form);
        }
    }

    public List<DueRecord> due(UUID module, String form) {
        checkKnown(module, form);
        var today = Days.today(clock);
        return judged(rows.oldest(module, form, MOST)).stream()
                .filter(one -> one.mine() && one.due() != null)
                .map(one -> shown(one, today))
                .sorted(Comparator.comparing(DueRecord::due))
                .toList();
    }

    private List<Judged> judged(List<DisposalRows.Ended> records) {
        var roster = access.roster();
        return records.stream().map(one -> judged(one, roster)).toList();
    }

    private Judged judged(DisposalRows.Ended one, Roster roster) {
        var model = models.of(one.editionId(), one.form());
        var answers = Json.read(one.content(), JsonNode.class).path("answers");
        return new Judged(
                one,
                KeptUntil.day(model.type().keeping(), one.submittedAt(), one.closedAt(), answers),
                keeps(model, one.siteId(), roster));
    }

    /** Whether the caller decides what becomes of records of a form at a site. */
    private boolean keeps(RecordModel model, @Nullable UUID site, Roster roster) {
        return RecordAccess.isAdministrator(caller.person())
                || model.custodian()
                        .filter(who -> access.isMeant(model.role(who.key()), site, roster))
                        .isPresent();
    }

    /** The same of a form in force, somewhere; of one that names no time nobody. */
    public boolean keeps(UUID module, String form) {
        var model = forms.inForce(module, form);
        var roster = access.roster();
        return model.type().keeping().time() != null
                && (keeps(model, null, roster)
                        || roster.of(caller.person().personId()).stream()
                                .anyMatch(held -> keeps(model, held.site(), roster)));
    }

    private static DueRecord shown(Judged one, LocalDate today) {
        var record = one.record();
        var due = Objects.requireNonNull(one.due());
        return new DueRecord(
                record.id(),
                record.serial(),
                record.siteZh() == null ? null : new Text(record.siteZh(), Objects.requireNonNull(record.siteEn())),
                due,
                due.isBefore(today),
                record.held());
    }

    public RecordDisposal dispose(UUID module, String form, List<UUID> wanted, @Nullable String why) {
        checkKnown(module, form);
        var problems = new Violations();
        var reason = problems.text("/reason", why, Records.MAX_REASON);
        var asked = new LinkedHashSet<>(wanted);
        if (asked.isEmpty() || asked.size() > RecordDisposal.MOST) {
            problems.add("/records", "disposal-most", RecordDisposal.MOST);
        }
        problems.check();
        var today = Days.today(clock);
        var found = judged(rows.lock(module, form, asked)).stream()
                .filter(Judged::mine)
                .collect(Collectors.toMap(one -> one.record().id(), one -> one));
        var at = 0;
        for (var id : asked) {
            check("/records/" + at++, found.get(id), today, problems);
        }
        problems.check();
        var going = asked.stream().sorted().map(found::get).toList();
        var gone = going.stream()
                .map(one -> new RecordDisposal.Gone(
                        one.record().id(), one.record().serial(), one.record().digest()))
                .toList();
        var me = caller.person();
        var disposal = new DisposalRows.Stored(
                ids.next(),
                Objects.requireNonNull(reason),
                gone.size(),
                Digests.sha256(Json.canonical(gone)),
                me.personId(),
                me.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.add(disposal, module, form);
        for (var one : going) {
            if (!rows.dispose(disposal.id(), one.record(), Objects.requireNonNull(one.due()), today)) {
                throw new Conflict(Message.of("problem.record-changed"));
            }
            blobs.release(RecordPictures.KIND, one.record().id().toString());
            changes.fire(
                    new DocumentChanged(RecordSource.KIND, one.record().id().toString()));
        }
        trail.fire(new AuditedAction(
                RecordAction.RECORDS_DISPOSED,
                "records",
                form,
                null,
                Map.of(
                        "disposal", disposal.id().toString(),
                        "records", gone.size(),
                        "serials", serials(gone),
                        "digest", disposal.digest(),
                        "reason", disposal.reason())));
        return shown(disposal, gone);
    }

    private static List<String> serials(List<RecordDisposal.Gone> gone) {
        return gone.stream()
                .map(one -> one.serial() == null ? one.record().toString() : one.serial())
                .toList();
    }

    private static void check(String at, @Nullable Judged one, LocalDate today, Violations problems) {
        if (one == null) {
            problems.add(at, "disposal-unknown");
        } else if (one.record().held() != null) {
            problems.add(at, "disposal-held", one.record().held());
        } else if (one.due() == null) {
            problems.add(at, "disposal-never");
        } else if (!one.due().isBefore(today)) {
            problems.add(at, "disposal-early", one.due());
        }
    }

    public List<RecordDisposal> disposals(UUID module, String form) {
        checkKnown(module, form);
        if (!RecordAccess.isAdministrator(caller.person())) {
            return List.of();
        }
        var stored = rows.disposals(module, form, DISPOSALS);
        var gone = rows.gone(stored.stream().map(DisposalRows.Stored::id).toList()).stream()
                .collect(Collectors.groupingBy(DisposalRows.Gone::disposalId));
        return stored.stream()
                .map(one -> shown(
                        one,
                        gone.getOrDefault(one.id(), new ArrayList<>()).stream()
                                .map(left -> new RecordDisposal.Gone(left.recordId(), left.serial(), left.digest()))
                                .toList()))
                .toList();
    }

    private static RecordDisposal shown(DisposalRows.Stored one, List<RecordDisposal.Gone> gone) {
        return new RecordDisposal(
                one.id(),
                one.reason(),
                new RecordPerson(one.personId(), one.personName()),
                one.disposedAt(),
                one.digest(),
                gone);
    }

    public void hold(UUID id, @Nullable String why) {
        var open = kept(id);
        var problems = new Violations();
        var reason = problems.text("/reason", why, Records.MAX_REASON);
        problems.check();
        if (open.row().state() == null || open.row().state().equals(RecordModel.DISPOSED)) {
            throw new Conflict(Message.of("problem.record-hold-not"));
        }
        var me = caller.person();
        rows.hold(id, Objects.requireNonNull(reason), new RecordPerson(me.personId(), me.name()), clock.instant());
        trail.fire(new AuditedAction(
                RecordAction.RECORD_HELD,
                "record",
                id.toString(),
                null,
                Map.of("reason", Objects.requireNonNull(reason))));
    }

    public void release(UUID id) {
        kept(id);
        if (rows.release(id)) {
            trail.fire(new AuditedAction(RecordAction.RECORD_RELEASED, "record", id.toString(), null, null));
        }
    }

    public Optional<RecordHold> standing(UUID id) {
        var roster = access.roster();
        var open = doors.seen(id, roster);
        return RecordModel.DISPOSED.equals(open.row().state())
                        || !keeps(open.model(), open.row().siteId(), roster)
                ? Optional.empty()
                : Optional.of(new RecordHold(rows.held(id)));
    }

    private RecordDoors.Open kept(UUID id) {
        var roster = access.roster();
        var open = doors.seen(id, roster);
        if (!keeps(open.model(), open.row().siteId(), roster)) {
            throw new Forbidden(Message.of("problem.record-keeping-not-yours"));
        }
        return open;
    }
}

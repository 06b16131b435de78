package org.guizhang.followup.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.checklist.Doer;
import org.guizhang.checklist.FindingRecords;
import org.guizhang.checklist.RecordOfFinding;
import org.guizhang.followup.FollowUp;
import org.guizhang.followup.internal.FollowUpOrigin.Kind;
import org.guizhang.record.OpenedRecord;
import org.guizhang.record.RecordDrafts;
import org.guizhang.record.RecordOpening;
import org.guizhang.record.RecordStart;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.CurrentCaller;
import org.jspecify.annotations.Nullable;

/**
 * Opens the form that something asks for. A draft belongs to whoever fills it in, so it is opened by the first of those who may
 * that goes at it, and not for all of them at once.
 */
@ApplicationScoped
public class FollowUpDesk {
    @Inject
    FollowUpRows rows;

    @Inject
    RecordDrafts drafts;

    @Inject
    FindingRecords findings;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    public FollowUp shown(FollowUpOrigin origin) {
        var records = drafts.opened(rows.records(origin.kind(), origin.id()));
        var form = drafts.form(origin.module(), origin.form()).orElse(null);
        var waits = waits(origin, records);
        return new FollowUp(
                origin.module(),
                origin.form(),
                form == null ? null : form.title(),
                waits,
                waits && form != null && form.mayFill(),
                records.stream().map(FollowUpDesk::opened).toList());
    }

    public UUID open(Optional<FollowUpOrigin> asked) {
        var origin = asked.orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
        var records = drafts.opened(rows.records(origin.kind(), origin.id()));
        var mine = own(records);
        if (mine != null) {
            return mine.id();
        }
        var form = drafts.form(origin.module(), origin.form()).orElse(null);
        if (form == null || !waits(origin, records)) {
            throw new Conflict(Message.of("problem.nothing-to-follow"));
        }
        return begin(origin, form);
    }

    private UUID begin(FollowUpOrigin origin, RecordOpening form) {
        var record = drafts.open(
                new RecordStart(origin.module(), origin.form(), origin.site(), null, null, null),
                origin.carried().apply(form.fields()));
        rows.add(record, origin, clock.instant());
        return record;
    }

    private @Nullable OpenedRecord own(List<OpenedRecord> records) {
        var me = caller.person().personId();
        return records.stream()
                .filter(record -> record.state() == null && record.author().id().equals(me))
                .findFirst()
                .orElse(null);
    }

    /** A time limit does not know of what was handed in because it had passed; a finding does. */
    private static boolean waits(FollowUpOrigin origin, List<OpenedRecord> records) {
        return origin.waits() && records.stream().noneMatch(record -> record.state() != null && !record.isVoid());
    }

    private static FollowUp.Opened opened(OpenedRecord record) {
        return new FollowUp.Opened(
                record.id(),
                record.title(),
                record.serial(),
                record.state(),
                record.author(),
                record.begun(),
                record.seen());
    }

    /** A record has come further: the finding that it was opened for may have waited for just that. */
    void filed(UUID record) {
        rows.of(record)
                .filter(origin -> origin.origin() == Kind.FINDING)
                .ifPresent(origin -> drafts.standing(record)
                        .ifPresent(it -> findings.filed(
                                origin.originId(),
                                new RecordOfFinding(
                                        it.form(),
                                        it.serial(),
                                        it.over(),
                                        new Doer(it.author().id(), it.author().name())))));
    }
}

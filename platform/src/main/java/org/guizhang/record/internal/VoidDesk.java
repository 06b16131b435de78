package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.guizhang.record.RecordAction;
import org.guizhang.record.Records;
import org.guizhang.record.StepTaking;
import org.guizhang.record.internal.RecordAccess.Setting;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violations;
import org.guizhang.workforce.Roster;

/** Voids what was handed in, for a reason: it keeps its number, and counts in no register any more. */
@ApplicationScoped
public class VoidDesk {
    @Inject
    RecordAccess access;

    @Inject
    RecordJudge judge;

    @Inject
    RegisterDesk registers;

    @Inject
    VersionRows versions;

    @Inject
    SignatureRows signatures;

    @Inject
    TurnDesk turns;

    /** Its custodian, and whoever answers for what is done at its site. */
    boolean mayVoid(RecordDoors.Open open, Roster roster) {
        var row = open.row();
        if (row.state() == null || RecordModel.isOver(row.state())) {
            return false;
        }
        var setting = new Setting(row.siteId(), row.authorId(), open.answers());
        var doers = StandingDesk.isDeclared(open.model())
                ? open.model().custodian().map(List::of).orElse(List.of())
                : open.model().type().doers().getOrDefault(RecordModel.VOID, List.of());
        return access.isMeant(open.model(), doers, setting, roster) || access.supervises(row.siteId(), roster);
    }

    void take(RecordDoors.Open open, StepTaking taking, Roster roster, Instant now) {
        var row = open.row();
        if (row.state() == null || RecordModel.isOver(row.state())) {
            throw new Conflict(Message.of("problem.record-step-not-now"));
        }
        if (!mayVoid(open, roster)) {
            throw new Forbidden(Message.of("problem.record-step-not-yours"));
        }
        var problems = new Violations();
        Dates.check(problems, "/deviceTime", taking.deviceTime());
        var reason = problems.text("/reason", taking.reason(), Records.MAX_REASON);
        problems.check();
        var locked = registers.lock(open.model(), row.id(), row.siteId(), open.answers());
        registers.leave(open.model(), row, locked);
        var judged = judge.ground(open.model(), row.id(), row.siteId(), open.answers(), roster)
                .judge(open.answers(), SignatureRows.signers(signatures.of(row.id())), null);
        turns.append(new TurnDesk.Turn(
                open.model(),
                row,
                RecordAction.RECORD_VOIDED,
                RecordModel.VOID,
                null,
                false,
                RecordModel.VOID,
                open.answers(),
                RecordJudge.asKept(judged, open.answers()),
                List.of(),
                reason,
                taking.deviceTime(),
                now));
    }
}

package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guizhang.form.Judgement;
import org.guizhang.form.Step;
import org.guizhang.record.RecordAction;
import org.guizhang.record.RecordHappened.What;
import org.guizhang.record.RecordPerson;
import org.guizhang.record.internal.RecordAccess.Setting;
import org.guizhang.record.internal.RecordNews.Change;
import org.guizhang.record.internal.VersionContent.Signed;
import org.guizhang.search.DocumentChanged;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Days;
import org.guizhang.tenant.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Appends a version to a record and everything that follows from it. Heads that all of the business need come last. */
@ApplicationScoped
public class TurnDesk {
    @Inject
    VersionRows versions;

    @Inject
    SignatureRows signatures;

    @Inject
    RecordRows rows;

    @Inject
    ValueRows values;

    @Inject
    StandingDesk standings;

    @Inject
    SerialRows serials;

    @Inject
    RecordNotices notices;

    @Inject
    RecordNews news;

    @Inject
    CurrentCaller caller;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<DocumentChanged> changes;

    /**
     * A version to be appended.
     *
     * @param action what the trail calls it
     * @param step null: a correction
     * @param before the answers of the version before
     * @param judged the answers of this one
     */
    record Turn(
            RecordModel model,
            RecordRow row,
            RecordAction action,
            String name,
            @Nullable Step step,
            boolean refused,
            String state,
            ObjectNode before,
            Judgement judged,
            List<Signed> signatures,
            @Nullable String reason,
            @Nullable Instant deviceTime,
            Instant now) {}

    void append(Turn turn) {
        var row = turn.row();
        var model = turn.model();
        var answers = turn.judged().answers();
        var me = new RecordPerson(caller.get().personId(), caller.get().name());
        var version = row.version() + 1;
        var serial = row.serial() == null && version == 1 ? draw(turn) : row.serial();
        var previous = version == 1
                ? null
                : versions.find(row.id(), row.version()).orElseThrow().digest();
        var content = new VersionContent(
                row.id(),
                row.moduleId(),
                row.editionId(),
                model.edition().number(),
                row.form(),
                model.type().title(),
                row.place(),
                serial,
                row.author(),
                version,
                previous,
                turn.name(),
                turn.refused(),
                turn.state(),
                me,
                turn.reason(),
                turn.deviceTime(),
                turn.now(),
                answers,
                turn.judged().totals(),
                turn.signatures());
        var digest = versions.add(content);
        var setting = new Setting(row.siteId(), row.authorId(), answers);
        var awaits = StandingDesk.awaits(model, turn.state(), setting, turn.judged());
        var waited = standings.replace(row.id(), row.siteId(), awaits);
        values.replace(
                row.id(), ValueRows.of(model, row.id(), answers, turn.judged().totals()));
        signatures.dropEarly(row.id(), "");
        rows.turn(
                new RecordRows.Turned(
                        row.id(),
                        version,
                        turn.state(),
                        StandingDesk.isOver(model, turn.state(), awaits),
                        serial,
                        RecordDay.of(
                                model,
                                answers,
                                row.day() == null ? turn.now().atZone(Days.ZONE).toLocalDate() : row.day()),
                        RecordDay.expires(model, answers)),
                new RecordRows.Standing(
                        StandingDesk.readers(model, turn.state()),
                        StandingDesk.people(model, row.people(), setting, me.id()),
                        null),
                turn.now());
        notices.tell(new RecordNotices.Waiting(
                model, row, serial, !turn.state().equals(row.state()), turn.refused(), waited, awaits));
        tell(turn, new Change(model, row, version, turn.before(), answers, me.id(), turn.now()));
        changes.fire(new DocumentChanged(RecordSource.KIND, row.id().toString()));
        trail.fire(new AuditedAction(
                turn.action(),
                "record",
                row.id().toString(),
                null,
                Map.of("form", row.form(), "step", turn.name(), "state", turn.state(), "digest", digest)));
    }

    private @Nullable String draw(Turn turn) {
        var serial = turn.model().type().serial();
        if (serial == null) {
            return null;
        }
        var period = SerialNumber.period(serial, turn.now().atZone(Days.ZONE).toLocalDate());
        var place = serial.perSite() ? String.valueOf(turn.row().siteId()) : "";
        return SerialNumber.of(serial, period, serials.next(serial.prefix(), period, place));
    }

    private void tell(Turn turn, Change change) {
        news.fields(change);
        if (change.version() == 1) {
            news.tell(What.SUBMITTED, change);
        }
        var step = turn.step();
        if (step != null
                && !turn.refused()
                && turn.signatures().stream().anyMatch(one -> one.key().equals(step.approves()))) {
            news.tell(What.APPROVED, change);
        }
        var state = turn.model().state(turn.state());
        if (turn.state().equals(RecordModel.VOID)) {
            news.tell(What.VOIDED, change);
        } else if (state != null
                && state.ended()
                && !turn.state().equals(turn.row().state())) {
            news.tell(What.CLOSED, change);
        }
    }
}

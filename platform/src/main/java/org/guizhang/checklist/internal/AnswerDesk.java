package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.checklist.StoredAnswer;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;

/** Stores answers one by one; neither the trail nor the search hears of them, so that nobody waits for anybody. */
@ApplicationScoped
public class AnswerDesk {
    @Inject
    FillingAccess access;

    @Inject
    Access readers;

    @Inject
    OccurrenceRows rows;

    @Inject
    AnswerRows answers;

    @Inject
    SheetPhotos photos;

    @Inject
    SheetModels models;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    public StoredAnswer store(UUID id, String key, ItemAnswer answer) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var occurrence = access.lock(id, readers.roster(), now);
        if (occurrence.closedAt() != null) {
            throw new Conflict(Message.of("problem.checklist-closed"));
        }
        var model = models.of(occurrence.editionId(), occurrence.checklist());
        var item = model.item(key).orElseThrow(Access::nothing);
        var problems = new Violations();
        var given = new ItemReader(model, problems).read(item, answer, "");
        problems.check();
        var log = answers.log(id);
        AnswerRow row;
        try {
            var base = answer.base() == null ? 0 : answer.base();
            row = log.append(key, given, base, caller.person(), answer.deviceTime(), now);
        } catch (AnswerLog.UnknownBase unknown) {
            throw Rejected.field("/base", "base-unknown");
        }
        if (!log.appended().isEmpty()) {
            answers.add(id, log.appended());
            rows.touch(id, now);
        }
        photos.autosaved(id, row.given().photos());
        var state = SheetState.of(model, log.given(), now);
        return new StoredAnswer(
                key,
                row.version(),
                row.given().value(),
                row.given().photos(),
                state.judgement(key),
                AnswerRow.shown(log.conflicts(key)),
                List.copyOf(state.demands(item)),
                state.progress(),
                occurrence.revision() + (log.appended().isEmpty() ? 0 : 1));
    }
}

package org.guizhang.checklist.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.checklist.Doer;
import org.guizhang.checklist.ItemJudgement;
import org.guizhang.checklist.OccurrencePlace;
import org.guizhang.checklist.Submission;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** What is kept of a hand-in, as canonical JSON: all that was seen and said, with the log of how it was filled in. */
record SubmissionContent(
        UUID occurrence,
        UUID module,
        UUID edition,
        String editionNumber,
        String checklist,
        Text title,
        OccurrencePlace place,
        Instant opens,
        Instant due,
        Instant late,
        int version,
        @Nullable UUID previous,
        @Nullable String reason,
        boolean second,
        Doer by,
        @Nullable Instant deviceTime,
        Instant serverTime,
        @Nullable Integer score,
        boolean passed,
        boolean stopWork,
        List<String> failed,
        List<Submission.Item> items,
        List<Submission.Signature> signatures,
        List<Submission.Entry> log) {

    /** The items in their order; what the rules hide has no answer, whatever was given before it was hidden. */
    static List<Submission.Item> items(SheetState state, AnswerLog log) {
        return state.model().type().items().stream()
                .map(item -> {
                    var judgement = state.judgement(item.key());
                    var row = judgement == ItemJudgement.HIDDEN
                            ? null
                            : log.newest(item.key()).orElse(null);
                    return new Submission.Item(
                            item.key(),
                            item.text(),
                            judgement,
                            row == null ? null : row.given().value(),
                            row == null ? null : row.given().note(),
                            row == null ? List.of() : row.given().photos(),
                            row == null ? null : new Doer(row.person(), row.name()),
                            row == null ? null : row.deviceAt(),
                            row == null ? null : row.serverAt(),
                            log.edits(item.key()));
                })
                .toList();
    }

    static List<Submission.Entry> log(AnswerLog log) {
        return log.rows().stream()
                .map(row -> new Submission.Entry(
                        row.item(),
                        row.version(),
                        row.base(),
                        new Doer(row.person(), row.name()),
                        row.deviceAt(),
                        row.serverAt()))
                .toList();
    }
}

package org.guizhang.ui.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guizhang.checklist.AnswerNow;
import org.guizhang.checklist.Doer;
import org.guizhang.checklist.ItemJudgement;
import org.guizhang.checklist.Submission;
import org.jspecify.annotations.Nullable;

/**
 * An answer on the page of a sheet, before it is handed in and after.
 *
 * @param others answers of others of which somebody has to pick one
 */
record ShownAnswer(
        @Nullable JsonNode value,
        ItemJudgement judgement,
        @Nullable String note,
        List<String> photos,
        @Nullable Doer by,
        @Nullable Instant deviceTime,
        @Nullable Instant serverTime,
        int edits,
        int others) {
    /** Clocks of phones go wrong by less than this without anybody having to know. */
    private static final Duration USUAL = Duration.ofMinutes(5);

    static ShownAnswer of(Submission.Item item) {
        return new ShownAnswer(
                item.value(),
                item.judgement(),
                item.note(),
                item.photos(),
                item.by(),
                item.deviceTime(),
                item.serverTime(),
                item.edits(),
                0);
    }

    static ShownAnswer of(AnswerNow answer) {
        return new ShownAnswer(
                answer.value(),
                answer.judgement(),
                answer.note(),
                answer.photos(),
                answer.by(),
                answer.deviceTime(),
                answer.serverTime(),
                answer.version(),
                answer.conflicts().size());
    }

    /** What the device said of when it was, where that is another time than that of the server. */
    @Nullable
    Instant otherClock() {
        return otherClock(deviceTime, serverTime);
    }

    static @Nullable Instant otherClock(@Nullable Instant device, @Nullable Instant server) {
        return device == null
                        || server == null
                        || Duration.between(device, server).abs().compareTo(USUAL) < 0
                ? null
                : device;
    }
}

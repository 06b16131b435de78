package org.guizhang.checklist.internal;

import java.time.Instant;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Caller;

/** Answers that come along with something else are taken as if each had been stored by itself before. */
record TakenAnswers(SheetModel model, AnswerLog log, Caller who, Instant now, Violations problems) {
    /** @param base of an answer by its item and what was sent */
    void take(Map<String, ItemAnswer> answers, ToIntBiFunction<String, ItemAnswer> base) {
        var reader = new ItemReader(model, problems);
        answers.forEach((key, answer) -> {
            var at = "/answers/" + key;
            var item = model.item(key);
            if (item.isEmpty() || answer == null) {
                problems.add(at, "unknown");
                return;
            }
            var read = reader.read(item.get(), answer, at);
            try {
                log.append(key, read, base.applyAsInt(key, answer), who, answer.deviceTime(), now);
            } catch (AnswerLog.UnknownBase unknown) {
                problems.add(at + "/base", "base-unknown");
            }
        });
    }

    /** As it was sent; 0 where it was left out. */
    static int sent(String item, ItemAnswer answer) {
        return answer.base() == null ? 0 : answer.base();
    }
}

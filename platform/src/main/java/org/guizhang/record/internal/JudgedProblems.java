package org.guizhang.record.internal;

import org.guizhang.form.Judgement;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;

/** What a judgement says, as problems with what was sent: the same words for every client. */
final class JudgedProblems {
    private static final String SIGNATURES = "/signatures/";

    private JudgedProblems() {}

    static void add(RecordModel model, Judgement judged, Violations problems) {
        for (var at : judged.missing()) {
            if (at.startsWith(SIGNATURES)) {
                problems.add(at, "signature-required");
            } else {
                problems.add(StepAnswers.AT + at, "required");
            }
        }
        for (var broken : judged.broken()) {
            var at = broken.field() == null
                    ? ""
                    : model.table(broken.field()).isPresent() ? "/lines/" + broken.field() : "/" + broken.field();
            problems.add(new Violation(StepAnswers.AT + at, "rule-broken", Message.said(broken.message())));
        }
        judged.doubled().forEach(key -> problems.add(SIGNATURES + key, "signature-distinct"));
    }
}

package org.guizhang.policy.upgrade.internal;

import java.util.List;
import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.UpgradeQuestion;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;
import org.guizhang.template.Template;

/** Whether a question may be answered so, before and after the answer is tried in the new version. */
public final class AnswerCheck {
    private static final List<AnswerRule> RULES =
            List.of(new OfferedRule(), new EditedValueRule(), new EditedWordsRule());

    private AnswerCheck() {}

    /**
     * Refuses an answer that is none.
     *
     * @throws Rejected with what is wrong
     */
    public static void check(UpgradeQuestion question, Decision wanted, Template fresh) {
        var violations = new Violations();
        for (var rule : RULES) {
            rule.check(question, wanted, fresh, violations);
            // What is not offered need not be looked at any closer.
            violations.check();
        }
    }

    /**
     * Refuses an answer that the new version does not bear, so that it is not kept.
     *
     * @param answered the question in the plan with the answer
     */
    public static void stands(UpgradeQuestion answered) {
        if (answered.isOpen()) {
            throw Rejected.of(answered.violations().stream()
                    .map(violation -> new Violation(
                            violation.field().replaceFirst("^/change", "/words"), violation.rule(), violation.remedy()))
                    .toList());
        }
    }
}

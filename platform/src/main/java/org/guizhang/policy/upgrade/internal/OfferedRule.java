package org.guizhang.policy.upgrade.internal;

import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.UpgradeQuestion;
import org.guizhang.shared.Violations;
import org.guizhang.template.Template;

/** Only what is offered can be chosen. */
final class OfferedRule implements AnswerRule {
    @Override
    public void check(UpgradeQuestion question, Decision wanted, Template fresh, Violations violations) {
        if (!question.choices().contains(wanted.choice())) {
            violations.add("/choice", "upgrade-choice");
        }
    }
}

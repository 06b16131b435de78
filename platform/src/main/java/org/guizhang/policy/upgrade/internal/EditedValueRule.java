package org.guizhang.policy.upgrade.internal;

import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.UpgradeQuestion;
import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;
import org.guizhang.template.Template;
import org.guizhang.template.ValueCheck;

/** A value written for a parameter is there, and within the bounds of the new version. */
final class EditedValueRule implements AnswerRule {
    @Override
    public void check(UpgradeQuestion question, Decision wanted, Template fresh, Violations violations) {
        if (wanted.choice() != Decision.Choice.EDIT || question.kind() != UpgradeQuestion.Kind.BOUND) {
            return;
        }
        var value = wanted.value();
        if (value == null || value.isNull()) {
            violations.add("/value", "required");
            return;
        }
        fresh.parameter(question.target())
                .flatMap(parameter -> ValueCheck.check(parameter, value))
                .ifPresent(breach -> violations.add(new Violation("/value", breach.rule(), breach.remedy())));
    }
}

package org.guizhang.policy.upgrade.internal;

import java.util.Map;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.UpgradeQuestion;
import org.guizhang.shared.Violations;
import org.guizhang.template.Template;

/** Words written anew are there, and no longer than texts may be. */
final class EditedWordsRule implements AnswerRule {
    @Override
    public void check(UpgradeQuestion question, Decision wanted, Template fresh, Violations violations) {
        if (wanted.choice() != Decision.Choice.EDIT || question.kind() == UpgradeQuestion.Kind.BOUND) {
            return;
        }
        var words = wanted.words() == null ? Map.<String, Change.Words>of() : wanted.words();
        if (words.isEmpty()) {
            violations.add("/words", "required");
        }
        words.forEach((member, given) -> {
            if (given.zh() != null) {
                violations.text("/words/" + member + "/zh", given.zh(), Change.MAX_TEXT);
            }
            if (given.en() != null) {
                violations.text("/words/" + member + "/en", given.en(), Change.MAX_TEXT);
            }
        });
    }
}

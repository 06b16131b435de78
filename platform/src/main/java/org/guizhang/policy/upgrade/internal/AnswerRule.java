package org.guizhang.policy.upgrade.internal;

import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.UpgradeQuestion;
import org.guizhang.shared.Violations;
import org.guizhang.template.Template;

/** Something that an answer to a question has to keep. */
interface AnswerRule {
    /** Notes what is wrong; fields point into a request that is the decision. */
    void check(UpgradeQuestion question, Decision wanted, Template fresh, Violations violations);
}

package org.guizhang.policy;

import org.guizhang.shared.ActionName;

/** What the trail calls that which is done about regulations, from the template to the edition. */
public enum PolicyAction implements ActionName {
    MODULE_ACTIVATED("module.activated"),
    MODULE_PARAMETERS_CHANGED("module.parameters-changed"),
    MODULE_REPLACED("module.replaced"),
    MODULE_AMENDED("module.amended"),
    MODULE_TRANSCRIBED("module.transcribed"),
    UPGRADE_DECIDED("upgrade.decided"),
    UPGRADE_APPLIED("upgrade.applied"),
    UPGRADE_UNDONE("upgrade.undone"),
    MODULE_FOLLOW_CHOSEN("module.follow-chosen"),
    UPGRADE_FOLLOWED("upgrade.followed"),
    MODULE_AMENDMENT_TAKEN_BACK("module.amendment-taken-back"),
    EDITION_PUBLISHED("edition.published"),
    EDITION_ROLLED_BACK("edition.rolled-back"),
    EDITION_WITHDRAWN("edition.withdrawn"),
    MODULE_REPEALED("module.repealed"),
    MODULE_TAKEN_UP("module.taken-up"),
    REVIEW_ASKED("review.asked"),
    REVIEW_APPROVED("review.approved"),
    REVIEW_RETURNED("review.returned"),
    POLICY_REVIEW_SET("policy.review-set"),
    CONSULTATION_SAVED("consultation.saved");

    private final String code;

    PolicyAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

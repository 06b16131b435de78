package org.guizhang.acknowledge;

import org.guizhang.shared.ActionName;

/** What the trail calls that which is done about signing. */
public enum SigningAction implements ActionName {
    EDITION_ACKNOWLEDGED("edition.acknowledged"),
    EDITION_DECLINED("edition.declined"),
    EDITION_QUESTIONED("edition.questioned"),
    QUESTION_ANSWERED("question.answered"),
    QUIZ_CHANGED("quiz.changed"),
    SIGNING_REMINDED("signing.reminded"),
    SIGNING_SETTING_CHANGED("signing.setting-changed"),
    SIGNING_EXPORTED("signing.exported"),
    SIGNING_PROVED("signing.proved");

    private final String code;

    SigningAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package org.guizhang.notify;

import org.guizhang.shared.ActionName;

/** What the trail calls that which is done about notices. */
public enum NoticeAction implements ActionName {
    NOTICES_CHOSEN("notices.chosen");

    private final String code;

    NoticeAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

package org.guizhang.whole;

import org.guizhang.shared.ActionName;

/** What the trail calls that which is done about a business as a whole. */
public enum WholeAction implements ActionName {
    EXPORT_ASKED("business.export-asked"),
    EXPORT_MADE("business.export-made"),
    EXPORT_FETCHED("business.export-fetched"),
    CLOSING_BEGUN("business.closing-begun"),
    CLOSING_TAKEN_BACK("business.closing-taken-back"),
    SUSPENDED("business.suspended"),
    RESUMED("business.resumed"),
    LIMITS_SET("business.limits-set");

    private final String code;

    WholeAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

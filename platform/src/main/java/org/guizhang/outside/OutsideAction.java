package org.guizhang.outside;

import org.guizhang.shared.ActionName;

/** What the trail calls that which is done about links for people outside. */
public enum OutsideAction implements ActionName {
    LINK_MADE("outside.made"),
    LINK_REVOKED("outside.revoked"),
    LINK_USED("outside.used"),
    LINK_REFUSED("outside.refused");

    private final String code;

    OutsideAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

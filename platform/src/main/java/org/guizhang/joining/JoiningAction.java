package org.guizhang.joining;

import org.guizhang.shared.ActionName;

/** What the trail calls that which is done about how people come in. */
public enum JoiningAction implements ActionName {
    INVITATION_ISSUED("invitation.issued"),
    INVITATION_REVOKED("invitation.revoked"),
    PERSON_INVITED("person.invited"),
    INVITATION_DECLINED("invitation.declined"),
    PERSON_JOINED("person.joined"),
    JOIN_REQUESTED("join.requested"),
    JOIN_APPROVED("join.approved"),
    JOIN_REFUSED("join.refused"),
    PEOPLE_IMPORTED("people.imported"),
    PEOPLE_EXPORTED("people.exported");

    private final String code;

    JoiningAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

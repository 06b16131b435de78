package org.guizhang.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.guizhang.notify.NoticeChoice;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.owndata.OwnDataPart;

/** What a person wants to be mailed. */
@ApplicationScoped
public class OwnChoicesPart implements OwnDataPart {
    @Inject
    ChoiceRows rows;

    @Override
    public String name() {
        return "noticeChoices";
    }

    @Override
    public Object of(Caller caller) {
        return rows.find(caller.personId()).orElse(NoticeChoice.PRESET);
    }
}

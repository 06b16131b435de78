package org.guizhang.tenant.owndata.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.legal.Consents;
import org.guizhang.tenant.owndata.OwnDataPart;

/** What the account has said to terms of service and privacy notice. */
@ApplicationScoped
public class ConsentsPart implements OwnDataPart {
    @Inject
    Consents consents;

    @Override
    public String name() {
        return "consents";
    }

    @Override
    public Object of(Caller caller) {
        return consents.own();
    }
}

package org.guizhang.workforce.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.owndata.OwnDataPart;
import org.guizhang.workforce.Holdings;

/** Positions held, past and coming ones too. */
@ApplicationScoped
public class OwnHoldingsPart implements OwnDataPart {
    @Inject
    Holdings holdings;

    @Override
    public String name() {
        return "holdings";
    }

    @Override
    public Object of(Caller caller) {
        return holdings.own();
    }
}

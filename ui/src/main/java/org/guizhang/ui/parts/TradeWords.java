package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import org.guizhang.tenant.Tenants;

/** What the trade of the business calls things: a call centre has agents where a restaurant has staff. */
public class TradeWords {
    private final Tenants tenants;

    @Inject
    TradeWords(Tenants tenants) {
        this.tenants = tenants;
    }

    /** The people who do its work, several of them. */
    public String staff() {
        return t("trade.staff", tenants.own().trade().replace('-', '_'));
    }
}

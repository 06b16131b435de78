package org.guizhang.workforce.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;

/** One at a time adds to the positions and sites of a business, renames or merges them. */
@ApplicationScoped
public class OrganisationLock {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    /** Held to the end of the transaction. */
    public void take() {
        database.sql()
                .list(
                        "select id from tenant where id = ? for no key update",
                        row -> 1,
                        caller.get().tenantId());
    }
}

package org.guizhang.workforce.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.guizhang.tenant.Database;

/** One at a time adds to the positions and sites of a business, renames or merges them. */
@ApplicationScoped
public class OrganisationLock {
    @Inject
    Database database;

    /** Held to the end of the transaction. */
    public void take() {
        database.sql()
                .createQuery("select id from tenant where id = :tenant for no key update")
                .map(row -> 1)
                .list();
    }
}

package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.accounts.KnownSources;

/** Keeps the tables of limits as small as what is going on, and forgets what is remembered for a time alone. */
@ApplicationScoped
@Transactional
public class TrySweep {
    @Inject
    Database database;

    @Inject
    TryRows rows;

    @Inject
    KnownSources sources;

    @Inject
    FormerHolders former;

    public void run() {
        rows.sweep();
        sources.sweep();
        former.sweep(database.catalogue());
    }
}

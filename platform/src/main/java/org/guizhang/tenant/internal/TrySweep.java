package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.guizhang.tenant.Unguarded;

/** Keeps the tables of limits as small as what is going on. */
@ApplicationScoped
@Transactional
public class TrySweep {
    @Inject
    TryRows rows;

    @Inject
    KnownSources sources;

    @Unguarded("a job has no person to ask")
    public void run() {
        rows.sweep();
        sources.sweep();
    }
}

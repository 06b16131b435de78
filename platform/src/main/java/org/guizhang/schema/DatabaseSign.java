package org.guizhang.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.guizhang.tenant.Database;

/** Asks the database for a sign of life. */
@ApplicationScoped
public class DatabaseSign {
    @Inject
    Database database;

    @ActivateRequestContext
    @Transactional
    public void ask() {
        database.catalogue().createQuery("select 1").mapTo(Integer.class).one();
    }
}

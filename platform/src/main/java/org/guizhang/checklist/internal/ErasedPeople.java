package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.PersonErased;

/** What was left to somebody who is erased goes back to the position that it belongs to. */
@ApplicationScoped
public class ErasedPeople {
    @Inject
    Database database;

    void erased(@Observes PersonErased gone) {
        var sql = database.sql();
        sql.createUpdate("update occurrence set assigned_id = null, revision = revision + 1"
                        + " where tenant_id = :tenant and assigned_id = :person and closed_at is null")
                .bind("person", gone.person())
                .execute();
        sql.createUpdate("update corrective_action set corrector_id = null, revision = revision + 1"
                        + " where tenant_id = :tenant and corrector_id = :person and state = 'OPEN'")
                .bind("person", gone.person())
                .execute();
    }
}

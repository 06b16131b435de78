package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.tenant.Database;

/** Which files were handed in, by what stands in their rows: twice the same is a mistake. */
@ApplicationScoped
public class ImportRows {
    @Inject
    Database database;

    /** Whether it is the first time; of two at once the second waits and learns it. */
    boolean note(UUID module, String form, String digest, Instant now) {
        return database.sql()
                        .createUpdate("insert into record_import (tenant_id, module_id, form, digest, at)"
                                + " values (:tenant, :module, :form, :digest, :now) on conflict do nothing")
                        .bind("module", module)
                        .bind("form", form)
                        .bind("digest", digest)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    Optional<Instant> handedIn(UUID module, String form, String digest) {
        return database.sql()
                .createQuery("select at from record_import where tenant_id = :tenant and module_id = :module"
                        + " and form = :form and digest = :digest")
                .bind("module", module)
                .bind("form", form)
                .bind("digest", digest)
                .mapTo(Instant.class)
                .findFirst();
    }
}

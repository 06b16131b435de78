package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.tenant.Database;

/** What no two records of a register have alike. */
@ApplicationScoped
public class UniqueRows {
    @Inject
    Database database;

    /** Takes what has to be unique for a record; another record that has it already, if there is one. */
    Optional<UUID> take(UUID module, String form, String key, UUID record) {
        return database.sql()
                .createQuery("insert into record_unique (tenant_id, module_id, form, key, record_id)"
                        + " values (:tenant, :module, :form, :key, :record) on conflict (tenant_id, module_id, form, key)"
                        + " do update set record_id = record_unique.record_id returning record_id")
                .bind("module", module)
                .bind("form", form)
                .bind("key", key)
                .bind("record", record)
                .mapTo(UUID.class)
                .findFirst()
                .filter(holder -> !holder.equals(record));
    }

    void giveBack(UUID record) {
        database.sql()
                .createUpdate("delete from record_unique where tenant_id = :tenant and record_id = :record")
                .bind("record", record)
                .execute();
    }
}

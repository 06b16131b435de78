package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.record.SavedView;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Database;

/** Reads and writes kept filters. */
@ApplicationScoped
public class SavedViewRows {
    @Inject
    Database database;

    /** One as it is stored. */
    public record Stored(UUID id, String name, boolean shared, UUID person, SavedView.Wanted wanted) {}

    /** The person's own and the shared ones, by name. */
    public List<Stored> of(UUID module, String form, UUID person) {
        return database.sql()
                .createQuery(
                        "select id, name, shared, person_id, wanted from record_view where tenant_id = :tenant"
                                + " and module_id = :module and form = :form and (person_id = :person or shared) order by name, id")
                .bind("module", module)
                .bind("form", form)
                .bind("person", person)
                .map(row -> new Stored(
                        row.getColumn("id", UUID.class),
                        row.getColumn("name", String.class),
                        row.getColumn("shared", Boolean.class),
                        row.getColumn("person_id", UUID.class),
                        Json.read(row.getColumn("wanted", String.class), SavedView.Wanted.class)))
                .list();
    }

    /** How many somebody has that are called otherwise. */
    public int others(UUID module, String form, UUID person, String name) {
        return database.sql()
                .createQuery("select count(*) from record_view where tenant_id = :tenant and module_id = :module"
                        + " and form = :form and person_id = :person and name <> :name")
                .bind("module", module)
                .bind("form", form)
                .bind("person", person)
                .bind("name", name)
                .mapTo(Integer.class)
                .one();
    }

    /** The id it has, which may be that of one before. */
    public UUID save(UUID module, String form, Stored one, Instant now) {
        return database.sql()
                .createQuery(
                        "insert into record_view (tenant_id, id, module_id, form, person_id, name, shared, wanted, at)"
                                + " values (:tenant, :id, :module, :form, :person, :name, :shared, :wanted, :now)"
                                + " on conflict (tenant_id, module_id, form, person_id, name) do update"
                                + " set shared = excluded.shared, wanted = excluded.wanted, at = excluded.at returning id")
                .bind("id", one.id())
                .bind("module", module)
                .bind("form", form)
                .bind("person", one.person())
                .bind("name", one.name())
                .bind("shared", one.shared())
                .bind("wanted", Json.write(one.wanted()))
                .bind("now", now)
                .mapTo(UUID.class)
                .one();
    }

    public void delete(UUID id) {
        database.sql()
                .createUpdate("delete from record_view where tenant_id = :tenant and id = :id")
                .bind("id", id)
                .execute();
    }
}

package org.guizhang.thing.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.tenant.Database;

/** Reads the open things of a business. */
@ApplicationScoped
public class OpenThings {
    private static final String SELECT = "select id, kind, site_id as site, area_id as area from thing"
            + " where tenant_id = :tenant and closed_at is null";

    @Inject
    Database database;

    /** All of a kind, in the order they were entered. */
    public List<OpenThing> ofKind(String kind) {
        return database.sql()
                .createQuery(SELECT + " and kind = :kind order by id")
                .bind("kind", kind)
                .mapTo(OpenThing.class)
                .list();
    }

    public Optional<OpenThing> find(UUID id) {
        return database.sql()
                .createQuery(SELECT + " and id = :id")
                .bind("id", id)
                .mapTo(OpenThing.class)
                .findFirst();
    }

    /** Those there are of several. */
    public List<OpenThing> all(Collection<UUID> ids) {
        return database.sql()
                .createQuery(SELECT + " and id = any(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(OpenThing.class)
                .list();
    }
}

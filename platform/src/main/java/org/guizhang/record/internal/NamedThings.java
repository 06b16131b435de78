package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.Database;

/** What people and things are called that answers name. */
@ApplicationScoped
public class NamedThings {
    @Inject
    Database database;

    private record Name(UUID id, String name) {}

    /** By id; of what is no id, or is neither, there is none. */
    Map<String, String> of(Collection<String> answers) {
        var names = new HashMap<String, String>();
        var ids = answers.stream().filter(Ids::isId).map(UUID::fromString).toArray(UUID[]::new);
        if (ids.length > 0) {
            database.sql()
                    .createQuery("select id, name from person where tenant_id = :tenant and id = any(:ids)"
                            + " union all select id, name from thing where tenant_id = :tenant and id = any(:ids)"
                            + " union all select id, serial as name from record where tenant_id = :tenant and id = any(:ids)"
                            + " and serial is not null")
                    .bind("ids", ids)
                    .mapTo(Name.class)
                    .forEach(one -> names.put(one.id().toString(), one.name()));
        }
        return names;
    }
}

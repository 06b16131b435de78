package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Database;

/** What people, places, positions, things and records are called that answers name. */
@ApplicationScoped
public class NamedThings {
    @Inject
    Database database;

    private record Name(UUID id, String zh, String en) {}

    /** By id; of what is no id, or is nothing that answers name, there is none. */
    Map<String, Text> of(Collection<String> answers) {
        var names = new HashMap<String, Text>();
        var ids = answers.stream().filter(Ids::isId).map(UUID::fromString).toArray(UUID[]::new);
        if (ids.length > 0) {
            database.sql()
                    .createQuery(
                            "select id, name as zh, name as en from person where tenant_id = :tenant and id = any(:ids)"
                                    + " union all select id, name, name from thing where tenant_id = :tenant and id = any(:ids)"
                                    + " union all select id, name_zh, name_en from site where tenant_id = :tenant and id = any(:ids)"
                                    + " union all select id, title_zh, title_en from position where tenant_id = :tenant"
                                    + " and id = any(:ids)"
                                    + " union all select id, serial, serial from record where tenant_id = :tenant and id = any(:ids)"
                                    + " and serial is not null")
                    .bind("ids", ids)
                    .mapTo(Name.class)
                    .forEach(one -> names.put(one.id().toString(), new Text(one.zh(), one.en())));
        }
        return names;
    }

    /** Of everything that some answers name, wherever in them. */
    Map<String, Text> in(JsonNode answers) {
        var ids = new HashSet<String>();
        collect(answers, ids);
        return of(ids);
    }

    static void collect(JsonNode answer, Set<String> into) {
        if (answer.isTextual() && Ids.isId(answer.asText())) {
            into.add(answer.asText());
        }
        answer.forEach(one -> collect(one, into));
    }
}

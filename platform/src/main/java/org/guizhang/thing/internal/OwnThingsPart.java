package org.guizhang.thing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.owndata.OwnDataPart;

/** The things that name a person: which, and of what kind. What others are named in them is not the person's. */
@ApplicationScoped
public class OwnThingsPart implements OwnDataPart {
    @Inject
    Database database;

    @Override
    public String name() {
        return "things";
    }

    @Override
    public Object of(Caller caller) {
        List<Map<String, String>> named = database.sql()
                .createQuery("select kind, name, code from thing where tenant_id = :tenant"
                        + " and strpos(answers, :person) > 0 order by id")
                .bind("person", "\"" + caller.personId() + "\"")
                .map(row -> Map.of(
                        "kind",
                        row.getColumn("kind", String.class),
                        "name",
                        row.getColumn("name", String.class),
                        "code",
                        row.getColumn("code", String.class)))
                .list();
        return named;
    }
}

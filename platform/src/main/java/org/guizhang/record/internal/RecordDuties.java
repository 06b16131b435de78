package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Message;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.owndata.OpenDuties;
import org.guizhang.tenant.owndata.OpenDuty;
import org.jspecify.annotations.Nullable;

/** Records that wait for a person by name: nobody else can do it for them. */
@ApplicationScoped
public class RecordDuties implements OpenDuties {
    @Inject
    Database database;

    private record Waiting(UUID id, @Nullable String serial) {}

    @Override
    public List<OpenDuty> of(UUID person) {
        return database
                .sql()
                .createQuery("select r.id, r.serial from record_await a join record r on r.tenant_id = a.tenant_id"
                        + " and r.id = a.record_id where a.tenant_id = :tenant and a.person_id = :person"
                        + " and r.state is not null and not r.ended order by r.changed_at, r.id limit :limit")
                .bind("person", person)
                .bind("limit", MOST)
                .mapTo(Waiting.class)
                .list()
                .stream()
                .map(row -> new OpenDuty(
                        Message.of("duty.record", row.serial() == null ? row.id() : row.serial())
                                .both(),
                        "records/" + row.id()))
                .toList();
    }
}

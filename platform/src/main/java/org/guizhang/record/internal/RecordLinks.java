package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guizhang.record.FormRecord;
import org.guizhang.tenant.Database;
import org.guizhang.workforce.Roster;

/** The records that a record names, and those that name it. */
@ApplicationScoped
public class RecordLinks {
    private static final int MOST = 100;

    @Inject
    Database database;

    @Inject
    RecordRows rows;

    @Inject
    RecordModels models;

    @Inject
    RecordAccess access;

    private record Named(UUID id, boolean forth) {}

    /** Those that the caller sees. */
    List<FormRecord.Link> of(RecordRow row, Roster roster) {
        var named = database.sql()
                .createQuery("select r.id, true as forth from record_value v join record r on r.tenant_id = v.tenant_id"
                        + " and r.id = v.link where v.tenant_id = :tenant and v.record_id = :id union"
                        + " select v.record_id as id, false as forth from record_value v where v.tenant_id = :tenant"
                        + " and v.link = :id limit :limit")
                .bind("id", row.id())
                .bind("limit", MOST)
                .mapTo(Named.class)
                .list();
        var seen = rows.all(named.stream().map(Named::id).toList()).stream()
                .filter(one -> access.sees(one, roster))
                .collect(Collectors.toMap(RecordRow::id, Function.identity()));
        return named.stream()
                .filter(one -> seen.containsKey(one.id()))
                .map(one -> link(Objects.requireNonNull(seen.get(one.id())), one.forth()))
                .toList();
    }

    private FormRecord.Link link(RecordRow row, boolean forth) {
        return new FormRecord.Link(
                row.id(),
                models.of(row.editionId(), row.form()).type().title(),
                row.serial(),
                forth ? "names" : "named-by");
    }
}

package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.form.Field;
import org.guizhang.record.FormRecord;
import org.guizhang.record.RecordOrigins;
import org.guizhang.tenant.Database;
import org.guizhang.workforce.Roster;

/** The records that a record names, those that name it, what it was opened for, and what may follow from it. */
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

    @Inject
    FormViews forms;

    @Inject
    Instance<RecordOrigins> origins;

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
        var records = named.stream()
                .filter(one -> seen.containsKey(one.id()))
                .map(one -> link(Objects.requireNonNull(seen.get(one.id())), one.forth()));
        return Stream.concat(origins.stream().flatMap(origin -> origin.of(row.id()).stream()), records)
                .toList();
    }

    /** The forms that can be begun with this record in the field that asks for one of its kind. */
    List<FormRecord.NextForm> next(RecordRow row, Roster roster) {
        if (row.state() == null || row.state().equals(RecordModel.VOID)) {
            return List.of();
        }
        return forms.begun(row.moduleId(), roster).stream()
                .filter(model -> model.sets(model.type().stepsFrom(null).get(0)).stream()
                        .anyMatch(key -> model.type().form().fields().stream()
                                .anyMatch(field -> field.key().equals(key) && names(field, row.form()))))
                .map(model -> new FormRecord.NextForm(model.key(), model.type().title()))
                .toList();
    }

    private static boolean names(Field field, String form) {
        return field instanceof Field.Link link
                && field.basics().type().equals("record")
                && link.to().equals(form);
    }

    private FormRecord.Link link(RecordRow row, boolean forth) {
        return new FormRecord.Link(
                row.id(),
                models.of(row.editionId(), row.form()).type().title(),
                row.serial(),
                forth ? "names" : "named-by",
                "records/" + row.id());
    }
}

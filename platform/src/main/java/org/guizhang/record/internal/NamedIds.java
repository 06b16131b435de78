package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.guizhang.form.Field;
import org.guizhang.sheet.CellReader;
import org.guizhang.sheet.NameKey;
import org.guizhang.sheet.SheetRow;
import org.guizhang.tenant.Database;

/** People, sites, positions, things and records that a file calls by their names or numbers. */
@ApplicationScoped
public class NamedIds {
    @Inject
    Database database;

    private record Name(String kind, String name, UUID id) {}

    /** What a field may name: people are people, however many. */
    static String kind(Field.Link link) {
        return switch (link.basics().type()) {
            case "people" -> "person";
            case "things" -> "thing";
            default -> link.basics().type();
        };
    }

    /** What cells of a list mean; two of one name are none, and whether one may be named the form decides. */
    CellReader.Named in(ImportColumns columns, List<SheetRow<String>> rows) {
        var wanted = new HashSet<String>();
        for (var row : rows) {
            row.texts().forEach((column, text) -> {
                if (columns.fields().get(column) instanceof Field.Link) {
                    wanted.addAll(CellReader.split(text));
                    wanted.add(text.strip());
                }
            });
        }
        var found = new HashMap<String, List<UUID>>();
        if (!wanted.isEmpty()) {
            read(wanted.toArray(String[]::new))
                    .forEach(one -> found.computeIfAbsent(
                                    one.kind() + "/" + NameKey.of(one.name()), key -> new ArrayList<>())
                            .add(one.id()));
        }
        return (kind, name) -> {
            var ids = found.getOrDefault(kind + "/" + NameKey.of(name), List.of());
            return ids.stream().distinct().count() == 1 ? ids.get(0) : null;
        };
    }

    private List<Name> read(String[] names) {
        return database.sql()
                .createQuery(
                        "select 'person' as kind, name, id from person where tenant_id = :tenant and name = any(:names)"
                                + " union all select 'thing', name, id from thing where tenant_id = :tenant and name = any(:names)"
                                + " and closed_at is null"
                                + " union all select 'site', name_zh, id from site where tenant_id = :tenant and name_zh = any(:names)"
                                + " union all select 'site', name_en, id from site where tenant_id = :tenant and name_en = any(:names)"
                                + " union all select 'position', title_zh, id from position where tenant_id = :tenant"
                                + " and title_zh = any(:names)"
                                + " union all select 'position', title_en, id from position where tenant_id = :tenant"
                                + " and title_en = any(:names)"
                                + " union all select 'record', serial, id from record where tenant_id = :tenant and serial = any(:names)")
                .bind("names", names)
                .mapTo(Name.class)
                .list();
    }
}

package org.guizhang.checklist.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Database;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Reads answers and appends to them. */
@ApplicationScoped
public class AnswerRows {
    private static final String COLUMNS =
            "item, version, base, value, not_applicable, note, photos, person_id, person_name,"
                    + " device_at, server_at";

    /** Begins the statement that appends the bound rows to an occurrence's answers. */
    static final String INSERT = "insert into answer (tenant_id, occurrence_id, " + COLUMNS + ")"
            + " select cast(:tenant as uuid), cast(:occurrence as uuid), t.item, t.version, t.base, t.value, t.not_applicable,"
            + " t.note, string_to_array(t.photos, ','), t.person, t.name, t.device, t.server from unnest("
            + " cast(:items as text[]), cast(:versions as integer[]), cast(:bases as integer[]), cast(:values as text[]),"
            + " cast(:notApplicable as boolean[]), cast(:notes as text[]), cast(:photos as text[]), cast(:people as uuid[]),"
            + " cast(:names as text[]), cast(:devices as timestamptz[]), cast(:servers as timestamptz[])) as t (item, version,"
            + " base, value, not_applicable, note, photos, person, name, device, server)";

    @Inject
    Database database;

    /** All there ever were of an occurrence, in their order. */
    AnswerLog log(UUID occurrence) {
        return new AnswerLog(database.sql()
                .createQuery(
                        "select " + COLUMNS + " from answer where tenant_id = :tenant and occurrence_id = :occurrence"
                                + " order by item, version")
                .bind("occurrence", occurrence)
                .map(AnswerRows::row)
                .list());
    }

    /** The newest answers of several occurrences, and those that came between them and what they were made from. */
    Map<UUID, AnswerLog> newest(Collection<UUID> occurrences) {
        var found = new HashMap<UUID, List<AnswerRow>>();
        if (!occurrences.isEmpty()) {
            database.sql()
                    .createQuery("select occurrence_id, " + COLUMNS + " from (select distinct on (occurrence_id, item)"
                            + " occurrence_id as sheet, item as answered, base as known from answer where tenant_id = :tenant"
                            + " and occurrence_id = any(:occurrences) order by occurrence_id, item, version desc) n"
                            + " join answer on occurrence_id = sheet and item = answered and version > known"
                            + " where tenant_id = :tenant")
                    .bind("occurrences", occurrences.toArray(UUID[]::new))
                    .map(row -> Map.entry(row.getColumn("occurrence_id", UUID.class), row(row)))
                    .list()
                    .forEach(entry -> found.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                            .add(entry.getValue()));
        }
        var logs = new HashMap<UUID, AnswerLog>();
        occurrences.forEach(id -> logs.put(id, new AnswerLog(found.getOrDefault(id, List.of()))));
        return logs;
    }

    void add(UUID occurrence, List<AnswerRow> rows) {
        bind(database.sql().createUpdate(INSERT), rows)
                .bind("occurrence", occurrence)
                .execute();
    }

    /** Binds rows to {@link #INSERT}. */
    static <S extends SqlStatement<S>> S bind(S statement, List<AnswerRow> rows) {
        return statement
                .bind("items", rows.stream().map(AnswerRow::item).toArray(String[]::new))
                .bind("versions", rows.stream().map(row -> row.version() + "").toArray(String[]::new))
                .bind("bases", rows.stream().map(row -> row.base() + "").toArray(String[]::new))
                .bind(
                        "values",
                        rows.stream().map(row -> text(row.given().value())).toArray(String[]::new))
                .bind(
                        "notApplicable",
                        rows.stream()
                                .map(row -> String.valueOf(row.given().notApplicable()))
                                .toArray(String[]::new))
                .bind("notes", rows.stream().map(row -> row.given().note()).toArray(String[]::new))
                .bind(
                        "photos",
                        rows.stream()
                                .map(row -> String.join(",", row.given().photos()))
                                .toArray(String[]::new))
                .bind("people", rows.stream().map(AnswerRow::person).toArray(UUID[]::new))
                .bind("names", rows.stream().map(AnswerRow::name).toArray(String[]::new))
                .bind("devices", rows.stream().map(row -> text(row.deviceAt())).toArray(String[]::new))
                .bind(
                        "servers",
                        rows.stream().map(row -> row.serverAt().toString()).toArray(String[]::new));
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : Json.read(text, JsonNode.class);
    }

    private static AnswerRow row(RowView row) {
        return new AnswerRow(
                row.getColumn("item", String.class),
                row.getColumn("version", Integer.class),
                row.getColumn("base", Integer.class),
                new Given(
                        json(row.getColumn("value", String.class)),
                        row.getColumn("not_applicable", Boolean.class),
                        row.getColumn("note", String.class),
                        List.of(row.getColumn("photos", String[].class))),
                row.getColumn("person_id", UUID.class),
                row.getColumn("person_name", String.class),
                row.getColumn("device_at", Instant.class),
                row.getColumn("server_at", Instant.class));
    }
}

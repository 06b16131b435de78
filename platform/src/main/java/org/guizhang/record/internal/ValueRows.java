package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.form.Field;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/**
 * Answers as rows, for lists, sums and links: the first fields of a form, its amounts and totals, its days, and what it names.
 * Of what is personal, or of a secret form, there are no words here.
 */
@ApplicationScoped
public class ValueRows {
    /** Fields of a form that lists show. */
    private static final int SHOWN = 5;
    /** Characters that are kept of a text. */
    private static final int LONGEST = 200;

    private static final Set<String> LINKS =
            Set.of("person", "people", "site", "record", "thing", "things", "position");

    @Inject
    Database database;

    record Value(
            UUID recordId,
            String field,
            int line,
            @Nullable String words,
            @Nullable BigDecimal number,
            @Nullable UUID link,
            boolean shown) {}

    /** What is kept of a record as it stands. */
    static List<Value> of(RecordModel model, UUID record, ObjectNode answers, Map<String, BigDecimal> totals) {
        var values = new ArrayList<Value>();
        var shown = shown(model);
        for (var field : model.type().form().fields()) {
            var answer = answers.path(field.key());
            var isShown = shown.contains(field.key());
            var wordless = model.isSecret() || field.basics().personal();
            if (LINKS.contains(field.basics().type())) {
                links(record, field.key(), answer, isShown, values);
            } else if (field instanceof Field.Amount && answer.isNumber() && !wordless) {
                values.add(new Value(record, field.key(), 0, null, answer.decimalValue(), null, isShown));
            } else if ((isShown || field instanceof Field.Moment) && !Field.isEmpty(answer) && !wordless) {
                values.add(new Value(record, field.key(), 0, words(answer), null, null, isShown));
            }
        }
        for (var table : model.type().form().tables()) {
            var rows = RegisterMove.rows(answers, table);
            for (var column : table.columns()) {
                if (LINKS.contains(column.basics().type())) {
                    var named = JsonNodeFactory.instance.arrayNode();
                    rows.forEach(row -> addAll(row.path(column.key()), named));
                    links(record, table.key() + "." + column.key(), named, false, values);
                }
            }
        }
        totals.forEach((key, total) -> values.add(new Value(record, key, 0, null, total, null, false)));
        return List.copyOf(once(values));
    }

    private static void addAll(JsonNode answer, ArrayNode into) {
        if (answer.isTextual()) {
            into.add(answer);
        }
        answer.forEach(into::add);
    }

    /** A total may be called like a field. */
    private static Collection<Value> once(List<Value> values) {
        var seen = new HashMap<String, Value>();
        values.forEach(value -> seen.putIfAbsent(value.field() + "/" + value.line(), value));
        return seen.values();
    }

    /** Keys of the fields that lists show: the first that are neither personal nor long. */
    static Set<String> shown(RecordModel model) {
        var shown = new LinkedHashSet<String>();
        for (var field : model.type().form().fields()) {
            var type = field.basics().type();
            if (shown.size() < SHOWN
                    && !field.basics().personal()
                    && !List.of("long-text", "photo", "attachment", "signature", "identity-number")
                            .contains(type)) {
                shown.add(field.key());
            }
        }
        return shown;
    }

    private static void links(UUID record, String field, JsonNode answer, boolean shown, List<Value> into) {
        var ids = new ArrayList<UUID>();
        if (answer.isTextual() && Ids.isId(answer.asText())) {
            ids.add(UUID.fromString(answer.asText()));
        }
        answer.forEach(one -> {
            if (Ids.isId(one.asText())) {
                ids.add(UUID.fromString(one.asText()));
            }
        });
        for (int i = 0; i < ids.size(); i++) {
            into.add(new Value(record, field, i, null, null, ids.get(i), shown));
        }
    }

    private static String words(JsonNode answer) {
        var words = answer.isValueNode() ? answer.asText() : String.join(" ", texts(answer));
        return words.length() <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST)));
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    void replace(UUID record, List<Value> values) {
        database.sql()
                .createUpdate("delete from record_value where tenant_id = :tenant and record_id = :record")
                .bind("record", record)
                .execute();
        if (values.isEmpty()) {
            return;
        }
        database.sql()
                .createUpdate(
                        "insert into record_value (tenant_id, record_id, field, line, words, number, link, shown)"
                                + " select cast(:tenant as uuid), :record, f.* from unnest(cast(:fields as text[]), cast(:lines as integer[]),"
                                + " cast(:words as text[]), cast(:numbers as numeric[]), cast(:links as uuid[]), cast(:shown as boolean[])) f")
                .bind("record", record)
                .bind("fields", values.stream().map(Value::field).toArray(String[]::new))
                .bind("lines", values.stream().map(Value::line).toArray(Integer[]::new))
                .bind("words", values.stream().map(Value::words).toArray(String[]::new))
                .bind(
                        "numbers",
                        values.stream()
                                .map(one -> one.number() == null
                                        ? null
                                        : one.number().toPlainString())
                                .toArray(String[]::new))
                .bind("links", values.stream().map(Value::link).toArray(UUID[]::new))
                .bind("shown", values.stream().map(Value::shown).toArray(Boolean[]::new))
                .execute();
    }

    /** What lists show of records, by record. */
    Map<UUID, ObjectNode> shown(Collection<UUID> records) {
        var found = new HashMap<UUID, ObjectNode>();
        if (records.isEmpty()) {
            return found;
        }
        database.sql()
                .createQuery(
                        "select record_id, field, line, words, number, link, shown from record_value"
                                + " where tenant_id = :tenant and record_id = any(:records) and shown order by record_id, field, line")
                .bind("records", records.toArray(UUID[]::new))
                .mapTo(Value.class)
                .forEach(value -> put(
                        found.computeIfAbsent(value.recordId(), record -> JsonNodeFactory.instance.objectNode()),
                        value));
        return found;
    }

    private static void put(ObjectNode into, Value value) {
        if (value.number() != null) {
            into.put(value.field(), value.number());
        } else if (value.link() == null) {
            into.put(value.field(), value.words());
        } else if (value.line() == 0) {
            into.put(value.field(), value.link().toString());
        } else {
            var before = into.get(value.field());
            var list = before.isArray()
                    ? into.withArray(value.field())
                    : into.putArray(value.field()).add(before);
            list.add(value.link().toString());
        }
    }
}

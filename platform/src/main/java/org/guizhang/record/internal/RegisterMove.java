package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.form.Field;
import org.guizhang.form.Table;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.guizhang.template.artefact.Register;
import org.jspecify.annotations.Nullable;

/**
 * What a record, or a row of it, enters in a register. Pure: it follows from the answers alone.
 *
 * @param scope of the register, as canonical JSON
 * @param at JSON pointer of what holds it, into what was sent: the answers, or a row
 * @param of the balance as it stands in the record; null: not said
 * @param carried answers that the next record begins with
 */
record RegisterMove(
        String scope,
        String at,
        BigDecimal plus,
        BigDecimal minus,
        @Nullable BigDecimal of,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        ObjectNode carried) {
    private static final String SITE = "site";

    /** In the order of the rows; nothing where the form keeps no register of this kind. */
    static List<RegisterMove> of(RecordModel model, @Nullable UUID site, ObjectNode answers) {
        var register = model.type().register();
        if (register.balance() == null
                && register.range() == null
                && register.carries().isEmpty()) {
            return List.of();
        }
        var moves = new ArrayList<RegisterMove>();
        var holder = holder(model);
        if (holder == null) {
            moves.add(move(model, site, answers, answers, StepAnswers.AT));
        } else {
            var rows = rows(answers, holder);
            for (int i = 0; i < rows.size(); i++) {
                moves.add(move(model, site, answers, rows.get(i), StepAnswers.AT + "/lines/" + holder.key() + "/" + i));
            }
        }
        return moves;
    }

    /** The table whose rows each enter something; null: the form itself does. */
    static @Nullable Table holder(RecordModel model) {
        var register = model.type().register();
        var balance = register.balance();
        var range = register.range();
        return Stream.of(
                        balance == null ? null : balance.of(),
                        balance == null ? null : balance.plus(),
                        range == null ? null : range.from(),
                        register.carries().isEmpty() ? null : register.carries().get(0))
                .map(model::tableOf)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What no other record of the register may have alike, with where it stands. */
    record Unique(String key, String at) {}

    static List<Unique> unique(RecordModel model, @Nullable UUID site, ObjectNode answers) {
        var register = model.type().register();
        if (register.unique().isEmpty()) {
            return List.of();
        }
        var holder = Stream.concat(register.unique().stream(), register.scope().stream())
                .map(model::tableOf)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var found = new ArrayList<Unique>();
        if (holder == null) {
            add(model, site, answers, answers, StepAnswers.AT, found);
        } else {
            var rows = rows(answers, holder);
            for (int i = 0; i < rows.size(); i++) {
                add(model, site, answers, rows.get(i), StepAnswers.AT + "/lines/" + holder.key() + "/" + i, found);
            }
        }
        return found;
    }

    private static void add(
            RecordModel model, @Nullable UUID site, ObjectNode answers, JsonNode row, String at, List<Unique> into) {
        var register = model.type().register();
        var values = JsonNodeFactory.instance.objectNode();
        for (var field : register.unique()) {
            var value = value(field, site, answers, row);
            if (Field.isEmpty(value)) {
                // What is not said is like nothing.
                return;
            }
            values.set(field, value);
        }
        var first = register.unique().get(0);
        var key = Digests.sha256(scope(register, site, answers, row) + Json.canonical(values));
        into.add(new Unique(key, (row.has(first) ? at : StepAnswers.AT) + "/" + first));
    }

    private static RegisterMove move(
            RecordModel model, @Nullable UUID site, ObjectNode answers, JsonNode row, String at) {
        var register = model.type().register();
        var balance = register.balance();
        var range = register.range();
        var carried = JsonNodeFactory.instance.objectNode();
        register.carries().stream()
                .filter(field -> !Field.isEmpty(value(field, site, answers, row)))
                .forEach(field -> carried.set(field, value(field, site, answers, row)));
        return new RegisterMove(
                scope(register, site, answers, row),
                at,
                balance == null ? BigDecimal.ZERO : or0(number(balance.plus(), answers, row)),
                balance == null ? BigDecimal.ZERO : or0(number(balance.minus(), answers, row)),
                balance == null ? null : number(balance.of(), answers, row),
                range == null ? null : number(range.from(), answers, row),
                range == null ? null : number(range.to(), answers, row),
                carried);
    }

    private static String scope(Register register, @Nullable UUID site, ObjectNode answers, JsonNode row) {
        var scope = JsonNodeFactory.instance.objectNode();
        register.scope().forEach(field -> {
            var value = value(field, site, answers, row);
            if (!Field.isEmpty(value)) {
                scope.set(field, value);
            }
        });
        return Json.canonical(scope);
    }

    /** An answer of the row, or of the form; the site is no answer. */
    private static JsonNode value(String field, @Nullable UUID site, ObjectNode answers, JsonNode row) {
        if (row.has(field)) {
            return row.path(field);
        }
        if (answers.has(field)) {
            return answers.path(field);
        }
        return field.equals(SITE) && site != null
                ? JsonNodeFactory.instance.textNode(site.toString())
                : JsonNodeFactory.instance.missingNode();
    }

    private static @Nullable BigDecimal number(@Nullable String field, ObjectNode answers, JsonNode row) {
        var value = field == null ? null : value(field, null, answers, row);
        return value != null && value.isNumber() ? value.decimalValue() : null;
    }

    private static BigDecimal or0(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    static JsonNode rows(ObjectNode answers, Table table) {
        return answers.path("lines").path(table.key());
    }
}

package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.guizhang.form.Field;
import org.guizhang.form.RuleNames;
import org.guizhang.form.Table;
import org.guizhang.record.RecordStart;
import org.guizhang.rule.Expression;
import org.guizhang.rule.Scope;
import org.guizhang.rule.Type;
import org.guizhang.rule.WrongExpression;
import org.guizhang.shared.Violations;
import org.guizhang.thing.data.OpenThings;
import org.guizhang.workforce.Roster;
import org.jspecify.annotations.Nullable;

/** What a record begins with: defaults, what registers carry on, rows carried over, and what it is begun for. */
@ApplicationScoped
public class Prefill {
    @Inject
    RecordRows rows;

    @Inject
    VersionRows versions;

    @Inject
    RegisterForward registers;

    @Inject
    OpenThings things;

    @Inject
    RecordAccess access;

    ObjectNode of(RecordModel model, RecordStart start, @Nullable UUID site, Roster roster, Violations problems) {
        var answers = JsonNodeFactory.instance.objectNode();
        for (var field : model.definition().path("fields")) {
            if (field.path("default").isValueNode() && !Field.isEmpty(field.path("default"))) {
                answers.set(field.path("key").asText(), field.path("default"));
            }
        }
        registers.fill(model, site, answers);
        carryOver(model, site, answers);
        if (start.thing() != null) {
            thing(model, start.thing(), answers, problems);
        }
        if (start.from() != null) {
            from(model, start.from(), roster, answers, problems);
        }
        return answers;
    }

    private void carryOver(RecordModel model, @Nullable UUID site, ObjectNode into) {
        if (model.type().carryOver().isEmpty()) {
            return;
        }
        var last = rows.newest(model.module(), model.key(), site).map(RecordRow::id);
        var said = last.map(id -> versions.answers(List.of(id)).get(id)).orElse(null);
        if (said == null) {
            return;
        }
        model.type()
                .carryOver()
                .forEach((key, rule) -> model.table(key).ifPresent(table -> {
                    var carried = into.withObject("/lines").putArray(key);
                    var stays = rule.isEmpty() ? (Predicate<JsonNode>) row -> true : stays(model, table, rule);
                    RegisterMove.rows(said, table).forEach(row -> {
                        if (stays.test(row) && carried.size() < table.max()) {
                            carried.add(row.deepCopy());
                        }
                    });
                }));
    }

    /** A row is carried over unless its rule is false for sure: what is not said is not done. */
    private static Predicate<JsonNode> stays(RecordModel model, Table table, String rule) {
        var written = Optional.<JsonNode>empty();
        for (var one : model.definition().path("lines")) {
            if (one.path("key").asText().equals(table.key())) {
                written = Optional.of(one);
            }
        }
        try {
            var names = RuleNames.row(model.definition(), written.orElseThrow(), model.types(), model.records());
            var compiled = Expression.compile(rule, names, Type.YES_NO);
            return row -> {
                var values = new HashMap<String, Object>();
                for (var column : table.columns()) {
                    var value = column.rule().read(row.path(column.key()));
                    if (value != null) {
                        values.put(Scope.name(column.key()), value);
                    }
                }
                return !compiled.fails(values);
            };
        } catch (WrongExpression wrong) {
            throw new IllegalArgumentException(rule + ": " + wrong.getMessage(), wrong);
        }
    }

    private void thing(RecordModel model, UUID thing, ObjectNode into, Violations problems) {
        var there = things.find(thing);
        var field = there.flatMap(one -> model.type().form().fields().stream()
                .filter(f -> f instanceof Field.Link link
                        && f.basics().type().startsWith("thing")
                        && model.role(link.to()).equals(one.kind()))
                .findFirst());
        if (field.isEmpty()) {
            problems.add("/thing", "thing-unknown");
        } else {
            put(field.get(), thing, into);
        }
    }

    private void from(RecordModel model, UUID record, Roster roster, ObjectNode into, Violations problems) {
        var there = rows.find(record)
                .filter(row ->
                        row.state() != null && row.moduleId().equals(model.module()) && access.sees(row, roster));
        var field = there.flatMap(row -> model.type().form().fields().stream()
                .filter(f -> f instanceof Field.Link link
                        && f.basics().type().equals("record")
                        && link.to().equals(row.form()))
                .findFirst());
        if (field.isEmpty()) {
            problems.add("/from", "record-unknown");
        } else {
            put(field.get(), record, into);
        }
    }

    private static void put(Field field, UUID id, ObjectNode into) {
        if (field instanceof Field.Link link && link.several()) {
            into.putArray(field.key()).add(id.toString());
        } else {
            into.put(field.key(), id.toString());
        }
    }
}

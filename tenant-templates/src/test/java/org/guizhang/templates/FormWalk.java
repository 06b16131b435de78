package org.guizhang.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.guizhang.form.Field;
import org.guizhang.form.Filled;
import org.guizhang.form.Judgement;
import org.guizhang.form.Step;
import org.guizhang.form.Table;
import org.guizhang.template.Who;
import org.guizhang.template.artefact.RecordType;
import org.guizhang.template.artefact.Signing;
import org.jspecify.annotations.Nullable;

/** One walk of a form from nothing to an end: what is missing is filled in, what is broken changed, until each step is allowed. */
final class FormWalk {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int TURNS = 60;
    private static final int STEPS = 12;

    private final RecordType type;
    private final JsonNode written;
    private final Random random;
    private final TypedValues values;
    private final ObjectNode begun;
    private final ObjectNode answers = NODES.objectNode();
    private final Map<String, String> signatures = new HashMap<>();

    /**
     * @param parameters numbers by the name that rules have for them
     * @param begun what is filled in already
     */
    FormWalk(RecordType type, JsonNode written, Random random, Map<String, BigDecimal> parameters, ObjectNode begun) {
        this.type = type;
        this.written = written;
        this.random = random;
        var rules = rules(written);
        var named = parameters.entrySet().stream()
                .filter(each -> rules.contains("params." + each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        this.values = new TypedValues(random, rules, named);
        this.begun = begun;
    }

    /** A step and what was filled in after it. */
    record Taken(Step step, ObjectNode answers) {}

    /**
     * The steps of the way, if it came to an end; else none.
     *
     * @param wanted steps that are taken rather than others
     */
    List<Taken> toAnEnd(Set<String> wanted) {
        String state = null;
        var way = new ArrayList<Taken>();
        while (way.size() < STEPS) {
            var next = next(state, wanted);
            if (next == null) {
                return List.of();
            }
            way.add(new Taken(next, answers.deepCopy()));
            state = next.to();
            if (type.state(state).orElseThrow().terminal()) {
                return way;
            }
        }
        return List.of();
    }

    private @Nullable Step next(@Nullable String state, Set<String> wanted) {
        var steps = new ArrayList<>(type.stepsFrom(state));
        Collections.shuffle(steps, random);
        if (random.nextInt(4) > 0) {
            steps.sort((one, other) -> Boolean.compare(wanted.contains(other.key()), wanted.contains(one.key())));
        }
        return steps.stream().filter(step -> fill(step, wanted)).findFirst().orElse(null);
    }

    /** Whether the step can be taken after what can be filled in with it is. */
    private boolean fill(Step step, Set<String> wanted) {
        var own = own(step);
        var before = answers.deepCopy();
        var signed = Map.copyOf(signatures);
        own.fields.stream().filter(field -> random.nextInt(3) > 0).forEach(this::put);
        own.tables.stream()
                .filter(table -> table.max() > 0 && random.nextInt(3) > 0)
                .forEach(this::addRow);
        if (step.from().isEmpty()) {
            answers.setAll(begun.deepCopy());
        }
        var aim = aim(step, wanted);
        ObjectNode allowed = null;
        for (int turn = 0; turn < TURNS; turn++) {
            var judged = judge(step);
            if (judged.missing().isEmpty()
                    && judged.broken().isEmpty()
                    && judged.doubled().isEmpty()
                    && judged.steps().contains(step.key())) {
                allowed = judged.answers();
                if (judged.steps().contains(aim.key())) {
                    break;
                }
            }
            if (!mend(judged.steps().contains(step.key()) ? aim : step, own, judged)) {
                break;
            }
        }
        answers.removeAll();
        if (allowed != null) {
            answers.setAll(allowed);
            return true;
        }
        answers.setAll(before);
        signatures.clear();
        signatures.putAll(signed);
        return false;
    }

    /** A step that should be possible afterwards; the step itself where none is wanted. */
    private Step aim(Step step, Set<String> wanted) {
        var next = type.stepsFrom(step.to()).stream()
                .filter(other -> wanted.contains(other.key()))
                .toList();
        return next.isEmpty() ? step : values.one(next);
    }

    private Judgement judge(Step step) {
        for (var signature : type.signatures()) {
            if (step.signs().contains(signature.key())) {
                sign(signature);
            }
        }
        type.approvals().stream()
                .filter(approval -> approval.key().equals(step.approves()))
                .forEach(this::sign);
        return type.form().judge(new Filled(answers, Map.copyOf(signatures), Map.of(), TypedValues.NOW, step.key()));
    }

    private void sign(Signing signature) {
        var by = signature.by();
        signatures.put(
                signature.key(),
                by.kind() == Who.Kind.NAMED
                        ? answers.path(by.key()).asText()
                        : by.kind() == Who.Kind.AUTHOR ? "author" : "holder-" + signature.key());
    }

    /** Changes something; false if nothing can be changed by this step. */
    private boolean mend(Step step, Own own, Judgement judged) {
        if (!judged.missing().isEmpty()) {
            var changed = false;
            for (var pointer : judged.missing()) {
                changed |= give(pointer, own);
            }
            return changed;
        }
        var named = new HashSet<String>();
        judged.broken().forEach(broken -> named.addAll(names(rule("rules", broken.rule()))));
        if (judged.broken().isEmpty()) {
            named.addAll(names(rule("steps", step.key())));
        }
        var fields = own.fields.stream().filter(f -> named.contains(f.key())).toList();
        var tables = own.tables.stream()
                .filter(t -> named.contains(t.key()))
                .filter(t -> rows(t).size() < Math.max(2, t.min()) || !rows(t).isEmpty())
                .toList();
        if (fields.isEmpty() && tables.isEmpty()) {
            fields = own.fields;
            tables = own.tables;
        }
        if (fields.isEmpty() && tables.isEmpty()) {
            return false;
        }
        if (tables.isEmpty() || (!fields.isEmpty() && random.nextBoolean())) {
            var field = values.one(fields);
            if (random.nextInt(8) == 0) {
                answers.remove(field.key());
            } else {
                put(field);
            }
        } else {
            change(values.one(tables), named);
        }
        return true;
    }

    private void addRow(Table table) {
        var row = rows(table).addObject();
        table.columns().stream()
                .filter(column -> !column.basics().computed())
                .forEach(column -> row.set(column.key(), values.of(column)));
    }

    private void change(Table table, Set<String> named) {
        var rows = rows(table);
        if (rows.isEmpty() || (random.nextInt(6) == 0 && rows.size() < table.max())) {
            addRow(table);
            return;
        }
        if (random.nextInt(10) == 0 && rows.size() > table.min()) {
            rows.remove(rows.size() - 1);
            return;
        }
        var row = (ObjectNode) rows.get(random.nextInt(rows.size()));
        var meant =
                table.columns().stream().filter(c -> named.contains(c.key())).toList();
        var column = values.one(meant.isEmpty() || random.nextInt(5) == 0 ? table.columns() : meant);
        if (!column.basics().computed()) {
            row.set(column.key(), values.of(column));
        }
    }

    private boolean give(String pointer, Own own) {
        var parts = pointer.substring(1).split("/");
        if (parts[0].equals("signatures")) {
            return parts.length == 3 && signRow(parts[1], Integer.parseInt(parts[2]));
        }
        if (!parts[0].equals("lines")) {
            var field =
                    own.fields.stream().filter(f -> f.key().equals(parts[0])).findFirst();
            field.ifPresent(this::put);
            return field.isPresent();
        }
        var table = own.tables.stream().filter(t -> t.key().equals(parts[1])).findFirst();
        if (table.isEmpty()) {
            return false;
        }
        var rows = rows(table.get());
        if (parts.length == 2) {
            addRow(table.get());
            return true;
        }
        var column = table.get().columns().stream()
                .filter(c -> c.key().equals(parts[3]))
                .findFirst()
                .orElseThrow();
        ((ObjectNode) rows.get(Integer.parseInt(parts[2]))).set(column.key(), values.of(column));
        return true;
    }

    private boolean signRow(String table, int row) {
        var signed = type.form().tables().stream()
                .filter(t -> t.key().equals(table))
                .findFirst()
                .orElseThrow()
                .signed();
        if (signed == null) {
            return false;
        }
        var signer = signed.signer() == null
                ? "x"
                : answers.path("lines")
                        .path(table)
                        .path(row)
                        .path(signed.signer())
                        .asText();
        signatures.put(table + "/" + row, signer);
        return !signer.isEmpty();
    }

    private void put(Field field) {
        answers.set(field.key(), values.of(field));
    }

    private ArrayNode rows(Table table) {
        var lines = answers.path("lines").isObject() ? (ObjectNode) answers.path("lines") : answers.putObject("lines");
        return lines.path(table.key()).isArray() ? (ArrayNode) lines.path(table.key()) : lines.putArray(table.key());
    }

    /** What belongs to a step; what none names belongs to the first. */
    private record Own(List<Field> fields, List<Table> tables) {}

    private Own own(Step step) {
        var steps = type.form().steps();
        var elsewhere = steps.stream()
                .filter(other -> other != step)
                .flatMap(other -> other.sets().stream())
                .collect(Collectors.toSet());
        var first = steps.get(0).key().equals(step.key());
        return new Own(
                type.form().fields().stream()
                        .filter(field -> !field.basics().computed())
                        .filter(f -> step.sets().contains(f.key()) || (first && !elsewhere.contains(f.key())))
                        .toList(),
                type.form().tables().stream()
                        .filter(t -> step.sets().contains(t.key()) || (first && !elsewhere.contains(t.key())))
                        .toList());
    }

    private String rule(String list, String key) {
        return rule(written.path(list), key);
    }

    private static String rule(JsonNode entries, String key) {
        for (var entry : entries) {
            if (entry.path("key").asText().equals(key)) {
                return rules(entry);
            }
        }
        return "";
    }

    /** Keys that an expression may mean, computed ones with what they are made of. */
    private Set<String> names(String rule) {
        var names = new HashSet<String>();
        var look = new ArrayList<>(List.of(rule));
        while (!look.isEmpty()) {
            for (var word : look.remove(look.size() - 1).split("\\W+")) {
                var key = word.replace('_', '-');
                if (names.add(key)) {
                    look.add(rule("fields", key));
                    look.add(rule("totals", key));
                    written.path("lines").forEach(table -> look.add(rule(table.path("fields"), key)));
                }
            }
        }
        return names;
    }

    /** All expressions in an entry. */
    static String rules(JsonNode entry) {
        var rules = new StringBuilder();
        for (var member : List.of("must", "when", "value", "visibleWhen", "requiredWhen")) {
            entry.findValuesAsText(member).forEach(rule -> rules.append(rule).append('\n'));
        }
        return rules.toString();
    }
}

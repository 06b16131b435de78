package org.guizhang.form.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guizhang.form.Field;
import org.guizhang.form.RuleNames;
import org.guizhang.form.Signature;
import org.guizhang.form.Step;
import org.guizhang.form.Table;
import org.guizhang.rule.Scope;
import org.guizhang.rule.Type;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A form as its file says it.
 *
 * @param params values of the parameters as rules see them
 * @param linked fields of the record that a field names, by {@code fields/x} or {@code lines/table/x}
 */
public record FormModel(
        List<Field> fields,
        List<Table> tables,
        List<Field> totals,
        List<FormRule> rules,
        List<Signature> signatures,
        List<Signature> approvals,
        List<Step> steps,
        FormExpressions compiled,
        Map<String, Object> params,
        Map<String, List<Field>> linked) {

    /** A rule of a form; its expressions are compiled by its key. */
    record FormRule(String key, @Nullable String field, Text message) {}

    /** @throws IllegalArgumentException if a rule does not compile */
    public static FormModel of(
            JsonNode form, Map<String, Type> types, Map<String, JsonNode> values, Map<String, JsonNode> records) {
        var params = new HashMap<String, Object>();
        types.forEach((key, type) -> {
            var value = type.read(values.getOrDefault(key, MissingNode.getInstance()));
            if (value != null) {
                params.put(Scope.name(key), value);
            }
        });
        var reader = new FieldReader(values);
        var fields = list(form, "fields", reader::field);
        var tables = list(form, "lines", reader::table);
        var signatures = list(form, "signatures", FormModel::signature);
        var approvals = list(form, "approvals", FormModel::signature);
        var steps = list(form, "steps", FormModel::step);
        return new FormModel(
                fields,
                tables,
                list(form, "totals", reader::field),
                list(form, "rules", FormModel::rule),
                signatures,
                approvals,
                steps.isEmpty() ? usual(fields, tables, signatures, approvals) : steps,
                new FormExpressions(form, types, records),
                Map.copyOf(params),
                linked(form, records, reader));
    }

    private static Map<String, List<Field>> linked(JsonNode form, Map<String, JsonNode> records, FieldReader reader) {
        var linked = new HashMap<String, List<Field>>();
        linked("fields/", form, records, reader, linked);
        form.path("lines").forEach(table -> linked("lines/" + key(table) + "/", table, records, reader, linked));
        return Map.copyOf(linked);
    }

    private static void linked(
            String place,
            JsonNode holder,
            Map<String, JsonNode> records,
            FieldReader reader,
            Map<String, List<Field>> into) {
        for (var field : holder.path("fields")) {
            var other = records.get(RuleNames.linkedForm(field));
            if (other != null) {
                into.put(place + key(field), list(other, "fields", reader::field));
            }
        }
    }

    /** Its expressions as JSON, by place. */
    public Map<String, JsonNode> trees() {
        return compiled.trees();
    }

    /** The steps of a form that names none. */
    private static List<Step> usual(
            List<Field> fields, List<Table> tables, List<Signature> signatures, List<Signature> approvals) {
        var all = Stream.concat(fields.stream().map(Field::key), tables.stream().map(Table::key))
                .toList();
        var signs = signatures.stream().map(Signature::key).toList();
        var approves = approvals.isEmpty() ? null : approvals.get(0).key();
        return List.of(
                usual("submit", List.of(), "submitted", all, signs, null),
                usual("correct", List.of("submitted"), "submitted", List.of(), List.of(), null),
                usual("close", List.of("submitted"), "closed", List.of(), List.of(), approves),
                usual("void", List.of("submitted"), "void", List.of(), List.of(), null));
    }

    private static Step usual(
            String key,
            List<String> from,
            String to,
            List<String> sets,
            List<String> signs,
            @Nullable String approves) {
        var title = Message.of("form.step." + key).both();
        return new Step(key, title, from, to, sets, List.of(), signs, approves, null);
    }

    private static FormRule rule(JsonNode rule) {
        return new FormRule(key(rule), text(rule, "field"), words(rule.path("message")));
    }

    private static Signature signature(JsonNode signature) {
        return new Signature(
                key(signature),
                words(signature.path("title")),
                signature.path("required").asBoolean(true),
                signature.path("external").asBoolean(),
                list(signature, "distinctFrom", JsonNode::asText));
    }

    private static Step step(JsonNode step) {
        return new Step(
                key(step),
                words(step.path("title")),
                list(step, "from", JsonNode::asText),
                step.path("to").asText(),
                list(step, "sets", JsonNode::asText),
                list(step, "requires", JsonNode::asText),
                list(step, "signs", JsonNode::asText),
                text(step, "approves"),
                text(step, "returnsTo"));
    }

    static String key(JsonNode entry) {
        return entry.path("key").asText();
    }

    static Text words(JsonNode both) {
        return new Text(both.path("zh").asText(), both.path("en").asText());
    }

    static @Nullable String text(JsonNode entry, String member) {
        return entry.path(member).isTextual() ? entry.path(member).asText() : null;
    }

    static <T> List<T> list(JsonNode holder, String member, Function<JsonNode, T> read) {
        var found = new ArrayList<T>();
        holder.path(member).forEach(entry -> found.add(read.apply(entry)));
        return List.copyOf(found);
    }

    /** A number of the form, or of the parameter it names; null where there is none. */
    static @Nullable BigDecimal number(JsonNode written, Map<String, JsonNode> values) {
        var number = written.path("parameter").isTextual()
                ? values.getOrDefault(written.path("parameter").asText(), MissingNode.getInstance())
                : written;
        return number.isNumber() ? number.decimalValue() : null;
    }
}

package org.guizhang.form.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guizhang.form.Field;
import org.guizhang.form.Table;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** Reads fields and tables of a form, with the values of the parameters that their limits name. */
record FieldReader(Map<String, JsonNode> values) {
    private static final int LINE = 500;
    private static final int LONG = 10_000;
    private static final int PHONE = 30;
    private static final int PLATE = 12;
    /** Places of a decimal after the point. */
    private static final int DECIMALS = 9;

    Field field(JsonNode field) {
        var type = field.path("type").asText();
        var basics = new Field.Basics(
                FormModel.key(field),
                FormModel.words(field.path("title")),
                type,
                field.path("required").asBoolean(),
                field.has("value") || field.has("sum"),
                field.path("personal").asBoolean());
        return switch (type) {
            case "integer" -> amount(basics, 0, field);
            case "money", "percent" -> amount(basics, 2, field);
            case "decimal" -> amount(basics, DECIMALS, field);
            case "choice" ->
                new Field.Choice(basics, options(field), field.path("multiple").asBoolean());
            case "yes-no" -> new Field.YesNo(basics);
            case "date", "date-time", "month" -> new Field.Moment(basics);
            case "time", "duration" -> new Field.Length(basics);
            case "identity-number" ->
                new Field.Identity(basics, field.path("otherDocuments").asBoolean());
            case "photo", "attachment", "people", "things" -> link(basics, true, field);
            case "person", "position", "site", "record", "thing", "signature" ->
                link(basics, field.path("multiple").asBoolean(), field);
            case "long-text" -> words(basics, LONG, field);
            case "phone" -> words(basics, PHONE, field);
            case "plate" -> words(basics, PLATE, field);
            default -> words(basics, LINE, field);
        };
    }

    Table table(JsonNode table) {
        return new Table(
                FormModel.key(table),
                FormModel.words(table.path("title")),
                FormModel.list(table, "fields", this::field),
                rows(table.path("min"), 0),
                rows(table.path("max"), Table.MOST),
                signed(table.path("signedEach")));
    }

    private static Table.@Nullable Signed signed(JsonNode signed) {
        if (signed.isObject()) {
            return new Table.Signed(
                    FormModel.text(signed, "signer"), signed.path("external").asBoolean());
        }
        return signed.asBoolean() ? new Table.Signed(null, false) : null;
    }

    private int rows(JsonNode written, int otherwise) {
        var number = FormModel.number(written, values);
        return number == null
                ? otherwise
                : number.min(BigDecimal.valueOf(Table.MOST))
                        .max(BigDecimal.ZERO)
                        .intValue();
    }

    private Field amount(Field.Basics basics, int decimals, JsonNode field) {
        return new Field.Amount(
                basics,
                decimals,
                FormModel.number(field.path("min"), values),
                FormModel.number(field.path("max"), values));
    }

    private static Field words(Field.Basics basics, int most, JsonNode field) {
        return new Field.Words(basics, field.path("maxLength").asInt(most));
    }

    private static Field link(Field.Basics basics, boolean several, JsonNode field) {
        return new Field.Link(
                basics, field.path("record").asText(field.path("thing").asText()), several);
    }

    private static Map<String, Text> options(JsonNode field) {
        var options = new LinkedHashMap<String, Text>();
        field.path("options")
                .forEach(option -> options.put(FormModel.key(option), FormModel.words(option.path("title"))));
        return options;
    }
}

package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.guizhang.form.Field;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Answers as papers say them: names for ids and keys, numbers with their units; days and times stay as they are typed, which
 * is the same in both languages.
 *
 * @param names of what answers name, by id
 */
record AnswerWords(Map<String, Text> names, Locale locale) {

    /** @param written the field as its form declares it */
    String of(JsonNode written, @Nullable JsonNode answer) {
        if (answer == null || Field.isEmpty(answer)) {
            return "";
        }
        if (answer.isArray()) {
            return StreamSupport.stream(answer.spliterator(), false)
                    .map(one -> of(written, one))
                    .collect(Collectors.joining(say("record-sheet.and")));
        }
        var text = answer.isNumber() ? answer.decimalValue().toPlainString() : answer.asText();
        return switch (written.path("type").asText()) {
            case "choice" -> option(written, text);
            case "yes-no" -> say(answer.asBoolean() ? "record-sheet.yes" : "record-sheet.no");
            case "money" -> say("record-sheet.money", text);
            case "percent" -> text + "%";
            case "integer", "decimal" -> unit(written, text);
            case "date-time" -> text.replace('T', ' ');
            case "photo", "attachment", "signature" -> "";
            case "person", "people", "position", "site", "record", "thing", "things" -> {
                var name = names.get(text);
                yield name == null ? say("record-sheet.gone") : name.in(locale);
            }
            default -> text;
        };
    }

    private String unit(JsonNode written, String number) {
        var unit = written.path("unit");
        return unit.isObject() ? number + " " + said(unit) : number;
    }

    private String option(JsonNode written, String key) {
        for (var option : written.path("options")) {
            if (option.path("key").asText().equals(key)) {
                return said(option.path("title"));
            }
        }
        return key;
    }

    /** A text in two languages as documents carry it. */
    String said(JsonNode both) {
        return new Text(both.path("zh").asText(), both.path("en").asText()).in(locale);
    }

    String say(String key, Object... arguments) {
        return Message.of(key, arguments).in(locale);
    }
}

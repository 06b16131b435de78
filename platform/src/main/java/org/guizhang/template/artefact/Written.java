package org.guizhang.template.artefact;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.guizhang.shared.Text;
import org.guizhang.template.IsoDuration;
import org.guizhang.template.Who;
import org.jspecify.annotations.Nullable;

/** Members of a resolved document, read by their type. */
final class Written {
    private Written() {}

    static String key(JsonNode entry) {
        return word(entry, "key");
    }

    /** Empty where there is none. */
    static String word(JsonNode entry, String member) {
        return entry.path(member).asText();
    }

    static @Nullable String optionalWord(JsonNode entry, String member) {
        return entry.path(member).isTextual() ? entry.path(member).asText() : null;
    }

    static Text text(JsonNode entry, String member) {
        var both = entry.path(member);
        return new Text(both.path("zh").asText(), both.path("en").asText());
    }

    static @Nullable Text optionalText(JsonNode entry, String member) {
        return entry.has(member) ? text(entry, member) : null;
    }

    static <T> List<T> list(JsonNode entry, String member, Function<JsonNode, T> read) {
        var list = new ArrayList<T>();
        entry.path(member).forEach(each -> list.add(read.apply(each)));
        return List.copyOf(list);
    }

    static List<String> words(JsonNode entry, String member) {
        return list(entry, member, JsonNode::asText);
    }

    /** The members of an object that are texts, in their order. */
    static Map<String, String> pairs(JsonNode object) {
        var pairs = new LinkedHashMap<String, String>();
        object.fields()
                .forEachRemaining(
                        each -> pairs.put(each.getKey(), each.getValue().asText()));
        return pairs;
    }

    static <T> @Nullable T optional(JsonNode entry, String member, Function<JsonNode, T> read) {
        return entry.has(member) ? read.apply(entry.path(member)) : null;
    }

    static @Nullable Who who(JsonNode entry, String member) {
        return optional(entry, member, Who::of);
    }

    static @Nullable BigDecimal number(JsonNode entry, String member) {
        return optional(entry, member, Written::number);
    }

    static int integer(JsonNode entry, String member, int otherwise) {
        return entry.has(member) ? number(entry.path(member)).intValueExact() : otherwise;
    }

    private static BigDecimal number(JsonNode written) {
        if (!written.isNumber()) {
            throw new IllegalArgumentException("No number: " + written);
        }
        return written.decimalValue();
    }

    static @Nullable LocalTime time(JsonNode entry, String member) {
        return optional(entry, member, written -> LocalTime.parse(written.asText()));
    }

    static @Nullable IsoDuration duration(JsonNode entry, String member) {
        return optional(entry, member, Written::duration);
    }

    /** A duration, or a number of days, which parameters of type integer and working-days are. */
    static IsoDuration duration(JsonNode written) {
        return IsoDuration.parse(written.isNumber() ? "P" + written.asText() + "D" : written.asText())
                .orElseThrow(() -> new IllegalArgumentException("No duration: " + written));
    }

    /** {@code on-fail} is {@code ON_FAIL}. */
    static <E extends Enum<E>> E choice(JsonNode entry, String member, Class<E> type, E otherwise) {
        return entry.has(member) ? choice(entry.path(member), type) : otherwise;
    }

    static <E extends Enum<E>> E choice(JsonNode written, Class<E> type) {
        return Enum.valueOf(type, written.asText().replace('-', '_').toUpperCase(Locale.ROOT));
    }
}

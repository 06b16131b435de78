package org.guizhang.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.form.Field;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the cell of a field says, as it would have been typed on the screen: options by their titles, things by their names.
 * What is no such thing is left as it is written, for the form to refuse.
 */
public final class CellReader {
    private static final Set<String> YES = Set.of("是", "有", "yes", "y", "true", "1", "√");
    private static final Set<String> NO = Set.of("否", "无", "no", "n", "false", "0", "×");

    private final Named named;

    /** What is called by a name. */
    public interface Named {
        /** @return null: nothing, or several */
        @Nullable
        UUID of(String kind, String name);
    }

    public CellReader(Named named) {
        this.named = named;
    }

    /** @param kind of what the field may name */
    public JsonNode read(Field field, String kind, String written) {
        if (field instanceof Field.Choice choice) {
            return choice(choice, written);
        }
        if (field instanceof Field.YesNo) {
            var plain = written.toLowerCase(Locale.ROOT);
            return YES.contains(plain)
                    ? BooleanNode.TRUE
                    : NO.contains(plain) ? BooleanNode.FALSE : TextNode.valueOf(written);
        }
        if (field instanceof Field.Link link) {
            return link.several()
                    ? list(split(written).stream().map(one -> thing(kind, one)).toList())
                    : TextNode.valueOf(thing(kind, written));
        }
        return TextNode.valueOf(
                field.basics().type().equals("date")
                        ? WrittenDay.of(written).map(LocalDate::toString).orElse(written)
                        : written);
    }

    private String thing(String kind, String name) {
        var found = named.of(kind, name);
        return found == null ? name : found.toString();
    }

    private static JsonNode choice(Field.Choice choice, String written) {
        return choice.several()
                ? list(split(written).stream().map(one -> option(choice, one)).toList())
                : TextNode.valueOf(option(choice, written));
    }

    private static String option(Field.Choice choice, String written) {
        return choice.options().entrySet().stream()
                .filter(option ->
                        option.getKey().equals(written) || option.getValue().readsLike(Text.same(written)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(written);
    }

    /** Several in one cell. */
    public static List<String> split(String written) {
        return Arrays.stream(written.split("[、,，;；]", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static JsonNode list(List<String> texts) {
        var list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }
}

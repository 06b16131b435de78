package org.guizhang.exchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a tree as YAML, always the same way: members in a fixed order, two spaces a level, texts of several lines as
 * blocks, other texts quoted unless they are plain words. What it writes, the strict reader reads back as the same tree.
 */
public final class YamlWriter {
    /** What people look for first; other members follow by name. */
    private static final List<String> ORDER = List.of(
            "format",
            "template",
            "version",
            "kind",
            "target",
            "into",
            "key",
            "from",
            "before",
            "after",
            "occurrence",
            "title",
            "name",
            "type",
            "answer",
            "zh",
            "en",
            "text",
            "situation",
            "wording",
            "parameters",
            "amendments",
            "modules");

    private static final Comparator<String> FIRST = Comparator.comparingInt((String name) -> {
                var at = ORDER.indexOf(name);
                return at < 0 ? ORDER.size() : at;
            })
            .thenComparing(Comparator.naturalOrder());

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9._/-]*");
    private static final Pattern SPECIAL = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");
    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    /** A whole document; its last line is {@code ...}, so that it is known whether all of it is there. */
    public static String write(JsonNode root) {
        var writer = new YamlWriter();
        writer.block(root, 0);
        return writer.out.append("...\n").toString();
    }

    private void block(JsonNode node, int depth) {
        if (node.isObject()) {
            names(node).forEach(name -> {
                indent(depth);
                member(name, node.get(name), depth);
            });
        } else {
            for (var element : node) {
                indent(depth);
                out.append("- ");
                if (element.isObject() && !element.isEmpty()) {
                    first(element, depth + 1);
                } else if (element.isArray() && !element.isEmpty()) {
                    out.setLength(out.length() - 1);
                    out.append('\n');
                    block(element, depth + 1);
                } else {
                    scalar(element, depth + 1);
                }
            }
        }
    }

    /** The members of an element of a list: the first stands beside the dash. */
    private void first(JsonNode element, int depth) {
        var names = names(element);
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                indent(depth);
            }
            member(names.get(i), element.get(names.get(i)), depth);
        }
    }

    private void member(String name, JsonNode value, int depth) {
        out.append(word(name)).append(':');
        if (value.isContainerNode() && !value.isEmpty()) {
            out.append('\n');
            block(value, depth + 1);
        } else {
            out.append(' ');
            scalar(value, depth + 1);
        }
    }

    private void scalar(JsonNode value, int depth) {
        if (value.isContainerNode()) {
            out.append(value.isObject() ? "{}" : "[]");
        } else if (value.isNumber()) {
            var number = value.decimalValue().stripTrailingZeros();
            out.append(number.signum() == 0 ? "0" : number.toPlainString());
        } else if (value.isTextual() && isBlock(value.asText())) {
            out.append("|-\n");
            value.asText().lines().forEach(line -> {
                if (!line.isEmpty()) {
                    indent(depth);
                }
                out.append(line).append('\n');
            });
            return;
        } else if (value.isTextual()) {
            out.append(word(value.asText()));
        } else {
            out.append(value.isNull() ? "null" : value.asText());
        }
        out.append('\n');
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fields().forEachRemaining((Map.Entry<String, JsonNode> member) -> names.add(member.getKey()));
        names.sort(FIRST);
        return names;
    }

    private void indent(int depth) {
        out.append("  ".repeat(depth));
    }

    /** Whether a text of several lines reads back from a block as it is. */
    private static boolean isBlock(String text) {
        return text.contains("\n")
                && text.codePoints().allMatch(point -> point == '\n' || isPrintable(point))
                && !text.startsWith("\n")
                && !text.endsWith("\n")
                && text.lines().noneMatch(line -> line.startsWith(" ") || line.endsWith(" "));
    }

    private static String word(String text) {
        if (PLAIN.matcher(text).matches() && !SPECIAL.matcher(text).matches()) {
            return text;
        }
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPrintable(point)) {
                        quoted.appendCodePoint(point);
                    } else if (point > 0xffff) {
                        quoted.append("\\U%08x".formatted(point));
                    } else {
                        quoted.append("\\u%04x".formatted(point));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(int point) {
        return !Character.isISOControl(point)
                && Character.isDefined(point)
                && Character.getType(point) != Character.FORMAT
                && Character.getType(point) != Character.SURROGATE
                && Character.getType(point) != Character.LINE_SEPARATOR
                && Character.getType(point) != Character.PARAGRAPH_SEPARATOR;
    }
}

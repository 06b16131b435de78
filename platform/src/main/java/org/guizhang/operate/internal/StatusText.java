package org.guizhang.operate.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The status as people read it at a terminal: a heading for each part, a line for each value, tables for lists. */
public final class StatusText {
    private static final String INDENT = "  ";
    private static final int NAME = 20;

    private StatusText() {}

    /** @param status an object of parts */
    public static String of(JsonNode status) {
        var lines = new ArrayList<String>();
        status.fields().forEachRemaining(part -> {
            lines.add(part.getKey());
            value(part.getValue(), lines);
            lines.add("");
        });
        return String.join("\n", lines);
    }

    private static void value(JsonNode value, List<String> lines) {
        if (value.isArray()) {
            table(value, lines);
            return;
        }
        value.fields().forEachRemaining(member -> {
            var name = words(member.getKey());
            if (isTable(member.getValue())) {
                lines.add(INDENT + name);
                table(member.getValue(), lines);
            } else if (member.getValue().isObject()) {
                lines.add(INDENT + padded(name, NAME) + inLine(member.getValue()));
            } else {
                lines.add(INDENT + padded(name, NAME) + plain(member.getValue()));
            }
        });
    }

    private static boolean isTable(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.get(0).isObject();
    }

    private static void table(JsonNode rows, List<String> lines) {
        if (!isTable(rows)) {
            rows.forEach(row -> lines.add(INDENT + INDENT + plain(row)));
            return;
        }
        var table = new ArrayList<List<String>>();
        var head = new ArrayList<String>();
        rows.get(0).fieldNames().forEachRemaining(name -> head.add(words(name)));
        table.add(head);
        for (var row : rows) {
            var cells = new ArrayList<String>();
            row.forEach(cell -> cells.add(plain(cell)));
            table.add(cells);
        }
        for (var row : table) {
            var line = new StringBuilder(INDENT + INDENT);
            for (int i = 0; i < row.size(); i++) {
                var column = i;
                var width = table.stream()
                        .mapToInt(other -> other.get(column).length())
                        .max()
                        .orElse(0);
                line.append(padded(row.get(i), width + 2));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private static String inLine(JsonNode object) {
        var parts = new ArrayList<String>();
        object.fields().forEachRemaining(member -> parts.add(words(member.getKey()) + " " + plain(member.getValue())));
        return String.join(", ", parts);
    }

    private static String plain(JsonNode value) {
        if (value.isArray()) {
            var parts = new ArrayList<String>();
            value.forEach(part -> parts.add(plain(part)));
            return parts.isEmpty() ? "none" : String.join(", ", parts);
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        return value.isDouble() ? String.format(Locale.ROOT, "%.1f", value.doubleValue()) : value.asText();
    }

    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}

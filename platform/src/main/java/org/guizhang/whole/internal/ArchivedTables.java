package org.guizhang.whole.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which tables an archive holds, in {@code tables.tsv}: a line for each table of the schema, with {@code -} and the reason
 * where it is left out, else with a condition where not all rows of the business belong into it; and a line for each column
 * that is left out.
 */
public final class ArchivedTables {
    private static final String LEFT_OUT = "-";
    private static final int FIELDS = 3;

    /**
     * A table that an archive holds.
     *
     * @param condition which of its rows, as SQL
     * @param without columns that are left out
     */
    public record Held(String name, String condition, List<String> without) {}

    private static final List<List<String>> LINES = lines();

    private ArchivedTables() {}

    /** In the order of their names. */
    public static List<Held> held() {
        return LINES.stream()
                .filter(line -> !line.get(0).contains(".") && !line.get(1).equals(LEFT_OUT))
                .map(line -> new Held(line.get(0), condition(line.get(0), line.get(1)), without(line.get(0))))
                .toList();
    }

    /** Tables and columns that no archive holds, with the reason. */
    public static Map<String, String> leftOut() {
        var reasons = new TreeMap<String, String>();
        LINES.stream()
                .filter(line -> line.get(1).equals(LEFT_OUT))
                .forEach(line -> reasons.put(line.get(0), line.get(2)));
        return reasons;
    }

    private static String condition(String table, String said) {
        return switch (table) {
            case "tenant", "account", "template_version" -> said;
            default -> said.isEmpty() ? "tenant_id = :tenant" : "tenant_id = :tenant and " + said;
        };
    }

    private static List<String> without(String table) {
        return leftOut().keySet().stream()
                .filter(name -> name.startsWith(table + "."))
                .map(name -> name.substring(table.length() + 1))
                .toList();
    }

    private static List<List<String>> lines() {
        try (var in = ArchivedTables.class.getResourceAsStream("/guizhang/whole/tables.tsv")) {
            var lines = new ArrayList<List<String>>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                lines.add(List.of(line.split("\t", FIELDS)));
            }
            return List.copyOf(lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

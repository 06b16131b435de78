package org.guizhang.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guizhang.template.Template;

/**
 * A number, count, time or order of the source regulation, and where the template says it; {@code facts.tsv} explains
 * the notation.
 */
record Fact(String row, String address, String place, String expected) {
    static List<Fact> all() {
        return Tables.read("/facts.tsv").stream()
                .map(cells -> new Fact(cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }

    /** What is wrong; empty where the template still says it. */
    Optional<String> lost(Template template) {
        if (address.equals("*")) {
            var list = Inventory.list(place.substring(0, place.length() - 1));
            var count = Inventory.carriers(template, row).stream()
                    .filter(c -> c.list().equals(list))
                    .count();
            return expect(String.valueOf(count));
        }
        var found = find(template);
        if (found.isMissingNode()) {
            return Optional.of(this + ": there is no such place");
        }
        if (!carriesRow(template)) {
            return Optional.of(this + ": it does not carry the row");
        }
        if (place.endsWith("#")) {
            return expect(String.valueOf(
                    found.at(place.substring(0, place.length() - 1)).size()));
        }
        return place.contains("@") ? order(found) : expect(said(found));
    }

    /** What stands at the place; in format 2 {@code on} is {@code event}, and a member in detail says yes as true does. */
    private String said(JsonNode found) {
        var there = found.at(place);
        if (there.isMissingNode() && place.endsWith("/on")) {
            there = found.at(place.replaceFirst("/on$", "/event"));
        }
        return there.isObject() && place.endsWith("/signedEach") ? "true" : there.asText();
    }

    private Optional<String> order(JsonNode found) {
        var at = place.indexOf('@');
        var there = new ArrayList<String>();
        found.at(place.substring(0, at))
                .forEach(entry -> there.add(entry.path(place.substring(at + 1)).asText()));
        var wanted = place.endsWith("@key") ? Arrays.asList(expected.split(",")) : List.of(expected);
        there.retainAll(wanted);
        return there.equals(wanted) ? Optional.empty() : Optional.of(this + ": " + there);
    }

    private Optional<String> expect(String found) {
        return found.equals(expected) ? Optional.empty() : Optional.of(this + ": " + found);
    }

    private boolean carriesRow(Template template) {
        var top = address.split("/", 2)[0].split(":", 2);
        if (top[0].equals("parameter")) {
            var use = Pattern.compile("\\{\\{((times|every):)?" + top[1] + "}}|\"parameter\":\"" + top[1]
                    + "\"|params\\." + top[1].replace('-', '_') + "\\b");
            return Inventory.carriers(template, row).stream()
                    .filter(carrier -> !carrier.list().equals("parameters"))
                    .anyMatch(carrier -> use.matcher(carrier.node().toString()).find());
        }
        return Inventory.carriers(template, row).stream()
                .anyMatch(
                        c -> c.list().equals(Inventory.list(top[0])) && c.key().equals(top[1]));
    }

    private JsonNode find(Template template) {
        var steps = address.split("/");
        var top = steps[0].split(":", 2);
        var node = Inventory.entries(template, top[0]).stream()
                .filter(entry -> entry.path("key").asText().equals(top[1]))
                .findFirst()
                .orElse(missing());
        for (int i = 1; i + 1 < steps.length; i += 2) {
            node = keyed(node.path(steps[i]), steps[i + 1]);
        }
        return node;
    }

    private static JsonNode keyed(JsonNode list, String key) {
        for (var entry : list) {
            if (entry.path("key").asText().equals(key)) {
                return entry;
            }
        }
        return missing();
    }

    private static JsonNode missing() {
        return JsonNodeFactory.instance.missingNode();
    }
}

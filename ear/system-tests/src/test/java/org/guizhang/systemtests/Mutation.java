package org.guizhang.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes requests wrong: other types, odd texts, members too many and too few, addresses nobody has. */
final class Mutation {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "null",
            "\u0000",
            "\u202Eabc",
            "\uD800",
            "\u200B",
            "\u3164",
            "'; drop table person; --",
            "{{company-name}}",
            "{{",
            "${7*7}",
            "<img src=x onerror=alert(1)>",
            "../../etc/passwd",
            "%00",
            "%zz",
            "+294277-01-01T00:00:00Z",
            "2026-02-30",
            "2026-12-01T25:00:00Z",
            "99999999999999999999",
            "1e400",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "\uD842\uDFB7",
            "e\u0301",
            "\r\n\t",
            "𝟙𝟚",
            "true",
            "x".repeat(5_000),
            "(".repeat(300),
            "[1].all(a, true)",
            "'a'.matches('(')",
            "{\"a\":1}");
    private static final List<String> NUMBERS =
            List.of("0", "-1", "1.9", "2147483648", "9223372036854775808", "1e99", "1e400", "-0.0", "1E-300");

    private final RandomGenerator random;

    Mutation(RandomGenerator random) {
        this.random = random;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    String oddText() {
        return any(ODD);
    }

    /** An address with odd ids in place of those in braces and odd values in its query. */
    String address(String path) {
        var filled = path;
        while (filled.contains("{")) {
            filled = filled.replaceFirst("\\{[^}]*}", encoded(oddText()).replace("$", "\\$"));
        }
        if (random.nextInt(3) == 0) {
            var name = any(List.of(
                    "size",
                    "cursor",
                    "q",
                    "at",
                    "from",
                    "to",
                    "on",
                    "limit",
                    "version",
                    "mine",
                    "open",
                    "person",
                    "action",
                    "actor",
                    "state",
                    "trade",
                    "template",
                    "apply"));
            filled += (filled.contains("?") ? "&" : "?") + name + "=" + encoded(oddText());
        }
        return filled;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A body with one to three places made wrong, or no JSON at all; what was meant where there is nothing to change. */
    @Nullable
    String body(@Nullable String meant) {
        if (meant == null) {
            return random.nextInt(4) == 0 ? any(List.of("{}", "[]", "null", "5", "\"\"", "{", "")) : null;
        }
        if (random.nextInt(12) == 0) {
            return any(List.of("", "{", "[]", "null", "{\"a\":", "[".repeat(2_000), "\uFEFF{}", "{}{}", "nonsense"));
        }
        try {
            var tree = MAPPER.readTree(meant.replace("{login}", Business.newLogin("fuzz")));
            for (int i = random.nextInt(3); i >= 0; i--) {
                tree = wrong(tree);
            }
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException noJson) {
            return meant;
        }
    }

    private JsonNode wrong(JsonNode tree) {
        var objects = new ArrayList<JsonNode>();
        collect(tree, objects);
        if (objects.isEmpty()) {
            return value();
        }
        var at = any(objects);
        if (at instanceof ArrayNode list) {
            list.insert(0, value());
            return tree;
        }
        var object = (ObjectNode) at;
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(6) == 0) {
            object.set(random.nextBoolean() ? oddText() : "more", value());
        } else if (random.nextInt(6) == 0) {
            object.remove(any(names));
        } else {
            object.set(any(names), value());
        }
        return tree;
    }

    private static void collect(JsonNode node, List<JsonNode> found) {
        if (node.isContainerNode()) {
            found.add(node);
            node.forEach(inside -> collect(inside, found));
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(new java.math.BigDecimal(any(NUMBERS)));
            case 3 -> JSON.arrayNode().add(JSON.nullNode());
            case 4 -> JSON.arrayNode().add(oddText()).add(5);
            case 5 -> JSON.objectNode().put("zh", oddText());
            default -> JSON.textNode(oddText());
        };
    }
}

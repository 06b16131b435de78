package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.guizhang.policy.diff.Comparison;
import org.guizhang.policy.diff.Lineage;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.policy.resolve.Resolver;
import org.guizhang.shared.Json;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever approves a draft answers for all of it: nothing in a document changes without the difference telling of it. */
class EveryDifferenceIsToldTest {
    /** What is worked out from the rest, and what no reader goes by: keys, origins, hints for administrators. */
    private static final Pattern SILENT = Pattern.compile("/format.*|/template/(id|checksum)"
            + "|/parameters/\\*/(type|group|title/.*)|/chapters/\\*/(clauses/\\*/)?(number|label/.*)|.*/marker/.*"
            + "|.*/(key|occurrence|sources|addition|advisories|locks|words)(/.*)?");

    static List<Template> templates() {
        return Delivery.templates();
    }

    /** Each kind of place once, in the shortest document that has it: others differ in nothing that matters here. */
    @Test
    void everyTextSettingAndOrderCounts() {
        var seen = new HashSet<String>();
        var silent = new ArrayList<String>();
        templates().stream()
                .map(template -> Resolver.resolve(template, Map.of()))
                .sorted(Comparator.comparingInt(plain -> plain.canonical().length()))
                .forEach(plain -> {
                    var leaves = new TreeMap<String, List<String>>();
                    var lists = new TreeMap<String, List<String>>();
                    collect(plain.document(), "", "", leaves, lists);
                    leaves.forEach((kind, places) -> {
                        var place = places.get(0);
                        if (seen.add(kind) && !tells(plain, document -> change(document, place))) {
                            silent.add(place);
                        }
                    });
                    lists.forEach((kind, places) -> {
                        var place = places.get(0);
                        if (seen.add(kind + " cut") && !tells(plain, document -> cut((ArrayNode) document.at(place)))) {
                            silent.add(place + " without its last");
                        }
                        longer(plain, places)
                                .filter(list -> seen.add(kind + " turned"))
                                .filter(list -> !tells(plain, document -> turn((ArrayNode) document.at(list))))
                                .ifPresent(list -> silent.add(list + " in another order"));
                    });
                });
        assertThat(seen).hasSizeGreaterThan(200);
        assertThat(silent).isEmpty();
    }

    private static Optional<String> longer(Resolved plain, List<String> lists) {
        var document = plain.document();
        return lists.stream().filter(list -> document.at(list).size() > 1).findFirst();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void firstEditionShowsEveryText(Template template) {
        var plain = Resolver.resolve(template, Map.of());
        var whole = plain.document();
        var shown = words(Json.MAPPER.valueToTree(Comparison.first(plain)));
        var leaves = new TreeMap<String, List<String>>();
        collect(whole, "", "", leaves, new TreeMap<>());
        var missing = leaves.entrySet().stream()
                .filter(entry -> entry.getKey().matches(".*/(zh|en)"))
                .flatMap(entry -> entry.getValue().stream())
                .filter(place -> !shown.contains(whole.at(place).asText()))
                .toList();
        assertThat(missing).isEmpty();
    }

    private static Set<String> words(JsonNode difference) {
        var words = new HashSet<>(difference.findValuesAsText("words"));
        words.addAll(difference.findValuesAsText("zh"));
        words.addAll(difference.findValuesAsText("en"));
        return words;
    }

    private static boolean tells(Resolved plain, Consumer<JsonNode> change) {
        var document = plain.document();
        change.accept(document);
        var after = Resolved.parse(Json.canonical(document));
        assertThat(after.digest()).isNotEqualTo(plain.digest());
        return !Comparison.of(plain, after, Lineage.SAME).isEmpty();
    }

    private static void change(JsonNode document, String pointer) {
        int slash = pointer.lastIndexOf('/');
        var holder = document.at(pointer.substring(0, slash));
        var name = pointer.substring(slash + 1);
        var value = document.at(pointer);
        JsonNode other;
        if (value.isBoolean()) {
            other = BooleanNode.valueOf(!value.booleanValue());
        } else if (value.isNumber()) {
            other = IntNode.valueOf(value.intValue() + 1);
        } else if (name.equals("kind")) {
            other = TextNode.valueOf(value.asText().equals("duty") ? "standard" : "duty");
        } else {
            other = TextNode.valueOf(value.asText() + "x");
        }
        if (holder instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), other);
        } else {
            ((ObjectNode) holder).set(name, other);
        }
    }

    private static void turn(ArrayNode list) {
        list.add(list.remove(0));
    }

    private static void cut(ArrayNode list) {
        list.remove(list.size() - 1);
    }

    private static void collect(
            JsonNode node,
            String pointer,
            String kind,
            Map<String, List<String>> leaves,
            Map<String, List<String>> lists) {
        if (SILENT.matcher(kind).matches()) {
            return;
        }
        if (node.isObject()) {
            node.fields()
                    .forEachRemaining(member -> collect(
                            member.getValue(),
                            pointer + "/" + member.getKey(),
                            kind + "/" + member.getKey(),
                            leaves,
                            lists));
        } else if (node.isArray()) {
            if (!node.isEmpty() && !kind.equals("/parameters")) {
                lists.computeIfAbsent(kind, k -> new ArrayList<>()).add(pointer);
            }
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, kind + "/*", leaves, lists);
            }
        } else {
            leaves.computeIfAbsent(kind, k -> new ArrayList<>()).add(pointer);
        }
    }
}

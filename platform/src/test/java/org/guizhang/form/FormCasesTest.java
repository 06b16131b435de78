package org.guizhang.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.guizhang.rule.Type;
import org.guizhang.shared.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms are judged as the cases say, which every other program that judges forms runs too. */
class FormCasesTest {
    private static final Path CASES = Path.of("src/main/resources/guizhang/form/cases");
    private static final Set<String> MEMBERS = Set.of(
            "name",
            "form",
            "parameters",
            "records",
            "answers",
            "signatures",
            "before",
            "linked",
            "now",
            "step",
            "expect");

    static Stream<String> files() throws IOException {
        try (var files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void asTheCasesSay(String file) {
        var told = new SoftAssertions();
        var all = read(file);
        var forms = new HashMap<List<JsonNode>, Form>();
        for (var one : all.path("cases")) {
            var form = forms.computeIfAbsent(
                    List.of(member(all, one, "form"), member(all, one, "parameters"), member(all, one, "records")),
                    made -> form(made.get(0), made.get(1), made.get(2)));
            check(file + ": " + one.path("name").asText(), form, all, one, told);
        }
        told.assertAll();
    }

    private static Form form(JsonNode form, JsonNode parameters, JsonNode records) {
        var types = new HashMap<String, Type>();
        var values = new HashMap<String, JsonNode>();
        collect(parameters, (key, parameter) -> {
            types.put(key, Type.valueOf(parameter.path("type").asText()));
            values.put(key, parameter.path("value"));
        });
        var others = new HashMap<String, JsonNode>();
        records.fields().forEachRemaining(other -> others.put(other.getKey(), other.getValue()));
        return Form.of(form, types, values, others);
    }

    @Test
    void thereAreManyAndEachIsNamedOnce() throws IOException {
        var names = files().flatMap(file -> stream(read(file).path("cases")))
                .map(one -> one.path("name").asText())
                .toList();

        assertThat(files()).hasSizeGreaterThanOrEqualTo(10).allMatch(file -> file.endsWith(".json"));
        assertThat(names).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    private static void check(String name, Form form, JsonNode file, JsonNode one, SoftAssertions told) {
        assertThat(MEMBERS).as(name).containsAll(List.copyOf(names(one)));
        var expect = one.path("expect");
        var read = form.read(one.path("answers"));
        var problems = new HashMap<String, String>();
        read.problems().forEach(problem -> {
            problems.put(problem.field(), problem.rule());
            told.assertThat(problem.remedy().in(Locale.ENGLISH)).as(name).isNotBlank();
            told.assertThat(problem.remedy().in(Locale.CHINESE)).as(name).isNotBlank();
        });
        var expected = new HashMap<String, String>();
        expect.path("problems")
                .fields()
                .forEachRemaining(e -> expected.put(e.getKey(), e.getValue().asText()));
        told.assertThat(problems).as(name).isEqualTo(expected);
        if (!problems.isEmpty()) {
            return;
        }
        var judged = form.judge(new Filled(
                read.values(),
                texts(one.path("signatures")),
                trees(one.path("before")),
                objects(one.path("linked")),
                LocalDateTime.parse(member(file, one, "now").asText("2026-11-23T22:40")),
                one.path("step").asText(null)));
        var outcome = (ObjectNode) Json.tree(judged);
        outcome.set(
                "broken",
                Json.tree(judged.broken().stream().map(Judgement.Broken::rule).toList()));
        assertThat(names(expect)).as(name).isNotEmpty().isSubsetOf(names(outcome));
        expect.fields()
                .forEachRemaining(e -> told.assertThat(plain(outcome.path(e.getKey())))
                        .as(name + ": " + e.getKey())
                        .isEqualTo(plain(e.getValue())));
    }

    private static Map<String, ObjectNode> objects(JsonNode node) {
        var read = new HashMap<String, ObjectNode>();
        node.fields().forEachRemaining(one -> read.put(one.getKey(), (ObjectNode) one.getValue()));
        return read;
    }

    /** As JSON, numbers by their value, sets in one order. */
    private static String plain(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue().signum() == 0
                    ? "0"
                    : node.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (node instanceof ArrayNode) {
            var parts = new ArrayList<>(stream(node).map(FormCasesTest::plain).toList());
            if (stream(node).allMatch(JsonNode::isTextual)) {
                parts.sort(Comparator.naturalOrder());
            }
            return parts.toString();
        }
        if (node.isObject()) {
            var parts = new ArrayList<String>();
            node.fields().forEachRemaining(e -> parts.add(e.getKey() + ": " + plain(e.getValue())));
            parts.sort(Comparator.naturalOrder());
            return parts.toString();
        }
        return node.toString();
    }

    private static JsonNode member(JsonNode file, JsonNode one, String name) {
        return one.has(name) ? one.path(name) : file.path(name);
    }

    private static JsonNode read(String file) {
        try {
            return Json.read(Files.readString(CASES.resolve(file)), JsonNode.class);
        } catch (IOException gone) {
            return MissingNode.getInstance();
        }
    }

    private static Set<String> names(JsonNode node) {
        var names = new HashSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Map<String, String> texts(JsonNode node) {
        var texts = new HashMap<String, String>();
        collect(node, (key, value) -> texts.put(key, value.asText()));
        return texts;
    }

    private static Map<String, JsonNode> trees(JsonNode node) {
        var trees = new HashMap<String, JsonNode>();
        collect(node, trees::put);
        return trees;
    }

    private static void collect(JsonNode node, BiConsumer<String, JsonNode> into) {
        node.fields().forEachRemaining(e -> into.accept(e.getKey(), e.getValue()));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        var all = new ArrayList<JsonNode>();
        list.forEach(all::add);
        return all.stream();
    }
}

package org.guizhang.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guizhang.rule.Type;
import org.guizhang.shared.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is typed: a form is read and judged, nobody sees a NaN, and judging what was judged changes nothing. */
class RandomAnswersTest {
    private static final Path FORM = Path.of("src/test/resources/form/everything.json");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "12.5",
            "１２．５",
            "12,5",
            "1,234",
            "−18",
            "NaN",
            "Infinity",
            "1e400",
            "9".repeat(80),
            "2026-11-23",
            "2026-02-30",
            "9999-12-31",
            "+999999999-12-31",
            "2026-11",
            "25:00",
            "18:30",
            "PT30M",
            "P9999Y",
            "P999999999999D",
            "true",
            "a",
            "b",
            "11010519491231002X",
            "\u202Ex",
            "\uD800",
            "😀".repeat(300),
            "2026-11-23T18:30",
            "-999999999-01-01T00:00Z",
            "2026-11-23T18:30+18:00");

    @Test
    void nothingThrowsAndNobodySeesANaN() throws IOException {
        var definition = Json.read(Files.readString(FORM), JsonNode.class);
        var form = Form.of(definition, Map.of("limit", Type.NUMBER), Map.of("limit", NODES.numberNode(10)), Map.of());
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var typed = answers(form, random);
            var step = random.nextInt(3) == 0
                    ? null
                    : form.steps().get(random.nextInt(form.steps().size())).key();

            var before = before(form, random);

            var read = form.read(typed);
            assertThat(read.problems())
                    .allSatisfy(
                            problem -> assertThat(problem.remedy().both().zh()).isNotBlank());
            for (var answers : List.of(read.values(), typed)) {
                var judged = judge(form, answers, before, step);
                assertThat(numbers(form, judged)).as("seed %d", seed).allMatch(JsonNode::isBigDecimal);
            }
            var judged = judge(form, read.values(), before, step);
            var again = judge(form, judged.answers(), before, step);
            assertThat(Json.write(again.answers())).as("seed %d", seed).isEqualTo(Json.write(judged.answers()));
        }
    }

    /** The numbers that the form works out by itself. */
    private static List<JsonNode> numbers(Form form, Judgement judged) {
        var numbers = new ArrayList<JsonNode>();
        numbers(form.fields(), judged.answers(), numbers);
        form.tables()
                .forEach(table -> judged.answers()
                        .path("lines")
                        .path(table.key())
                        .forEach(row -> numbers(table.columns(), row, numbers)));
        return numbers;
    }

    private static void numbers(List<Field> fields, JsonNode answers, List<JsonNode> into) {
        fields.stream()
                .filter(field -> field instanceof Field.Amount && field.basics().computed())
                .filter(field -> answers.has(field.key()))
                .forEach(field -> into.add(answers.path(field.key())));
    }

    private static Judgement judge(Form form, ObjectNode answers, Map<String, JsonNode> before, @Nullable String step) {
        return form.judge(new Filled(answers, Map.of(), before, LocalDateTime.parse("2026-11-23T22:40"), step));
    }

    private static Map<String, JsonNode> before(Form form, Random random) {
        var before = new HashMap<String, JsonNode>();
        form.tables().stream()
                .filter(table -> random.nextBoolean())
                .forEach(table -> before.put(table.key(), value(random, 0)));
        return before;
    }

    private static ObjectNode answers(Form form, Random random) {
        var answers = NODES.objectNode();
        fill(answers, form.fields(), random);
        if (random.nextInt(10) == 0) {
            answers.set("lines", value(random, 0));
            return answers;
        }
        var lines = answers.putObject("lines");
        for (var table : form.tables()) {
            if (random.nextInt(10) == 0) {
                lines.set(table.key(), value(random, 0));
            } else {
                var rows = lines.putArray(table.key());
                for (int i = random.nextInt(4); i > 0; i--) {
                    if (random.nextInt(10) == 0) {
                        rows.add(value(random, 0));
                    } else {
                        fill(rows.addObject(), table.columns(), random);
                    }
                }
            }
        }
        return answers;
    }

    private static void fill(ObjectNode into, List<Field> fields, Random random) {
        fields.stream()
                .filter(field -> random.nextInt(4) > 0)
                .forEach(field -> into.set(field.key(), value(random, 0)));
        if (random.nextInt(20) == 0) {
            into.set("a/~b", value(random, 0));
        }
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth > 1 ? 8 : 10)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt(20) - 5);
            case 3 -> NODES.numberNode(new BigDecimal(random.nextInt(10_000)).movePointLeft(random.nextInt(4)));
            case 4 ->
                DoubleNode.valueOf(List.of(Double.NaN, Double.POSITIVE_INFINITY, 1e300, -0.0, 1e-300)
                        .get(random.nextInt(5)));
            case 5 -> NODES.numberNode(new BigDecimal("1e" + random.nextInt(300)));
            case 6, 7 -> NODES.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case 8 -> NODES.arrayNode().add(value(random, depth + 1)).add(value(random, depth + 1));
            default -> NODES.objectNode().set("a", value(random, depth + 1));
        };
    }
}

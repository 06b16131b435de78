package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends what the API description shows, and what it forbids. That the answers are as described is seen to wherever a test
 * calls the API, by {@link Contract}.
 */
class DescriptionTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*");
    private static final int TOO_LONG = 20_000;

    /** What is asked for where something else would do as well. */
    private static final Set<String> ALTERNATIVES = Set.of("people_add /login", "ownWords_set /zh");

    private static final Map<String, String> IDS = new HashMap<>();

    /** The operations whose example was taken, whose needed members were asked for, whose limits were told. */
    private static final Set<String> TAKEN = new TreeSet<>();

    private static final Set<String> ASKED = new TreeSet<>();
    private static final Set<String> LIMITED = new TreeSet<>();
    private static Business business;
    private static String module;

    @BeforeAll
    static void openBusiness() {
        business = Business.open("House of Words");
        module = business.handbook();
        IDS.put("module", module);
        IDS.put("edition", business.owner().get("modules/" + module).text("/latest/id"));
        IDS.put("person", business.hire("STAFF").person());
        IDS.putAll(business.workplace(IDS.get("person"), "Night kitchen"));
        IDS.put("template", "restaurant-operations");
    }

    /** Where a whole answer is refused for another reason nothing is compared: that must not be all of them. */
    @AfterAll
    static void thereWasSomethingToCompare() {
        assertThat(TAKEN).contains("sites_list", "people_list").hasSizeGreaterThan(30);
        assertThat(ASKED).contains("people_add", "modules_activate").hasSizeGreaterThan(15);
        assertThat(LIMITED).contains("sites_add", "people_add").hasSizeGreaterThan(8);
    }

    /** All that do not end what the others need. */
    static Stream<DescribedOperation> all() {
        return ApiDescription.operations().stream()
                .filter(operation ->
                        !Set.of("sessions_signOut", "me_changePassword").contains(operation.id()));
    }

    static Stream<DescribedOperation> withBody() {
        return all().filter(operation ->
                operation.body() != null && !operation.path().startsWith("/policy/"));
    }

    @Test
    void isTheSameInBothFormatsAndIsNotSentAgain() {
        var json = Rest.stranger()
                .with("Accept", "application/json")
                .get("/openapi")
                .expect(200);
        assertThat(json.text("/openapi")).isEqualTo("3.1.0");
        assertThat(json.header("Content-Type")).startsWith("application/json");
        assertThat(Rest.stranger().get("/openapi?format=json").expect(200).body())
                .isEqualTo(json.body());
        var yaml = Rest.stranger().get("/openapi").expect(200);
        assertThat(yaml.header("Content-Type")).startsWith("application/yaml");
        assertThat(yaml.body()).startsWith("openapi: 3.1.0\n").contains("\n  /people:\n");
        assertThat(yaml.header("ETag")).isNotEqualTo(json.header("ETag"));
        var again = Rest.stranger().with("If-None-Match", yaml.header("ETag")).get("/openapi");
        assertThat(again.expect(304).body()).isEmpty();
        for (var known : List.of("*", "W/" + yaml.header("ETag"), "\"0\", " + yaml.header("ETag"))) {
            Rest.stranger().with("If-None-Match", known).get("/openapi").expect(304);
        }
        for (var other :
                List.of("\"0\"", json.header("ETag"), yaml.header("ETag").replace("\"", ""))) {
            Rest.stranger().with("If-None-Match", other).get("/openapi").expect(200);
        }
        Rest.stranger().get("/openapi/else").expect(404);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void exampleIsTakenForWhatItIs(DescribedOperation operation) {
        var body = operation.example();
        var answer = send(operation, body.isMissingNode() ? null : body);
        assertThat(answer.status()).as(answer.body()).isLessThan(500);
        if (answer.status() < 300) {
            TAKEN.add(operation.id());
        }
        assertThat(answer.status() == 400 ? answer.errors() : List.of())
                .noneMatch(
                        error -> error.endsWith(" unknown") || error.endsWith(" type") || error.endsWith(" required"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withBody")
    void membersThatAreNeededAreThoseThatAreAskedFor(DescribedOperation operation) {
        var answer = send(operation, JsonNodeFactory.instance.objectNode());
        if (answer.status() != 400) {
            return;
        }
        var asked = new TreeSet<String>();
        answer.errors().stream()
                .filter(error -> error.endsWith(" required"))
                .map(error -> error.replaceFirst(" .*", "").split("/", -1)[1])
                .forEach(asked::add);
        var described = new TreeSet<String>();
        resolved(operation.body()).path("required").forEach(name -> described.add(name.asText()));
        if (!asked.isEmpty()) {
            ASKED.add(operation.id());
        }
        asked.removeIf(name -> ALTERNATIVES.contains(operation.id() + " /" + name));
        assertThat(described).as(answer.body()).containsAll(asked);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withBody")
    void limitsAreThoseThatAreDescribed(DescribedOperation operation) {
        var answer = send(operation, beyond(operation.body()));
        if (answer.status() != 400) {
            return;
        }
        answer.json().path("errors").forEach(error -> {
            var field = error.get("field").asText();
            var limits = NUMBER.matcher(error.get("remedy").asText())
                    .results()
                    .map(found -> Integer.valueOf(found.group().replace(",", "")))
                    .toList();
            var schema = at(operation.body(), field);
            switch (error.get("rule").asText()) {
                case "too-long" -> {
                    assertThat(limits)
                            .as("%s %s", operation, error)
                            .containsExactly(schema.path("maxLength").asInt());
                    LIMITED.add(operation.id());
                }
                case "range" ->
                    assertThat(limits.get(0))
                            .as("%s %s", operation, error)
                            .isEqualTo(schema.path("minimum").asInt());
                default -> {}
            }
        });
    }

    private static Answer send(DescribedOperation operation, @Nullable JsonNode body) {
        var path = operation.path().substring(1);
        for (var id : IDS.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        path = path.replaceAll("\\{[^}]*}", "01890a5d-ac96-774b-bcce-b302099a8057");
        path += operation.neededQuery();
        var needsCredential = !operation.node().get("security").isEmpty();
        var caller = needsCredential ? business.owner() : Rest.stranger();
        return caller.ifMatch(business.etag(module))
                .send(operation.method(), path, body == null ? null : body.toString());
    }

    private static JsonNode resolved(JsonNode schema) {
        var named = ApiDescription.named(schema);
        return named.has("oneOf") ? resolved(named.at("/oneOf/0")) : named;
    }

    private static JsonNode at(JsonNode schema, String pointer) {
        var found = resolved(schema);
        for (var step : pointer.substring(1).split("/", -1)) {
            found = resolved(
                    found.has("items")
                            ? found.get("items")
                            : found.path("properties").path(step));
        }
        return found;
    }

    /** A body whose texts are too long and whose numbers are too great. */
    private static JsonNode beyond(JsonNode described) {
        return beyond(described, List.of());
    }

    /** @param within the schemas around it: a list in a thing of its own kind stays empty */
    private static JsonNode beyond(JsonNode described, List<JsonNode> within) {
        var schema = resolved(described);
        var here = new ArrayList<>(within);
        here.add(schema);
        if (schema.has("enum")) {
            return schema.at("/enum/0");
        }
        return switch (schema.path("type").asText()) {
            case "object" -> {
                var object = JsonNodeFactory.instance.objectNode();
                schema.path("properties")
                        .properties()
                        .forEach(member -> object.set(member.getKey(), beyond(member.getValue(), here)));
                yield object;
            }
            case "array" -> {
                var list = JsonNodeFactory.instance.arrayNode();
                yield within.contains(resolved(schema.get("items")))
                        ? list
                        : list.add(beyond(schema.get("items"), here));
            }
            case "integer", "number" -> JsonNodeFactory.instance.numberNode(99_999_999);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            default ->
                TextNode.valueOf(
                        switch (schema.path("format").asText()) {
                            case "uuid" -> "01890a5d-ac96-774b-bcce-b302099a8057";
                            case "date" -> "2026-12-01";
                            case "date-time" -> "2026-12-01T00:00:00Z";
                            default -> "x".repeat(TOO_LONG);
                        });
        };
    }
}

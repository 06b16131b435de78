package org.guizhang.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds every request and answer of every test against the API description: the status is listed, the headers are there,
 * the body is what its schema says and nothing more, and what is taken or refused is what the description takes or refuses.
 */
final class Contract {
    private static final Pattern ENDLESS = Pattern.compile("[:\\[,]\\s*-?[\\d.]+[eE][+-]?\\d{3}");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Looks at the target of a change alone and stores nothing, so it takes what would not be stored. */
    private static final Set<String> TAKES_MORE = Set.of("amendments_along");

    /** Differences and characters that are enough to see what is wrong. */
    private static final int SHOWN = 10;

    private static final int LONG = 600;

    /** Rules by which a body is refused that is not as described. */
    private static final Set<String> OF_THE_SCHEMA = Set.of("unknown", "type");

    private Contract() {}

    /**
     * Fails, naming the operation, what differs and what to do about it.
     *
     * @param sent the body, null where none was or where it is no text
     */
    static void hold(String method, String path, @Nullable String sent, Answer answer) {
        if (method.equals("OPTIONS")) {
            return; // The server's own answer to what can be asked.
        }
        // With one slash at its end an address leads to the same; two are an empty name, which nothing has.
        var operation = DescribedOperation.of(method, path.replaceFirst("/(?=$|\\?)", ""))
                .orElse(null);
        if (operation == null) {
            if (answer.status() < 300 && path.matches("/api/v1/.*|[^/].*")) {
                throw new AssertionError(method + " " + path + " was answered " + answer.status()
                        + " and is not in the API description");
            }
            return;
        }
        var wrong = new ArrayList<String>();
        var response = operation.response(answer.status());
        if (response == null) {
            wrong.add("answers " + answer.status() + ", which is not described: add an @APIResponse with its reason to"
                    + " the method, or to CommonProblem where a whole kind of operations can answer it");
        } else {
            headers(response, answer.headers(), wrong);
            body(response, answer, wrong);
        }
        request(operation, sent, answer, wrong);
        if (!wrong.isEmpty()) {
            throw new AssertionError(operation + " is not as described:\n  "
                    + String.join("\n  ", wrong.subList(0, Math.min(wrong.size(), SHOWN))) + "\n  sent " + shown(sent)
                    + "\n  answered " + answer.status() + " " + shown(answer.body()));
        }
    }

    private static @Nullable String shown(@Nullable String text) {
        return text == null || text.length() <= LONG ? text : text.substring(0, LONG) + "…";
    }

    private static void headers(JsonNode response, HttpHeaders headers, List<String> wrong) {
        response.path("headers").properties().forEach(header -> {
            var needed = header.getValue().path("required").asBoolean(true);
            if (needed && headers.firstValue(header.getKey()).isEmpty()) {
                wrong.add("has no header " + header.getKey());
            }
        });
        for (var name : List.of("ETag", "Location", "Retry-After", "Content-Disposition")) {
            if (headers.firstValue(name).isPresent()
                    && !response.path("headers").has(name)) {
                wrong.add("has a header " + name + ", which is not described: add it to the @APIResponse");
            }
        }
    }

    private static void body(JsonNode response, Answer answer, List<String> wrong) {
        var type = answer.header("Content-Type").replaceFirst("\\s*;.*", "");
        var content = response.path("content");
        if (content.isEmpty() && type.isEmpty()) {
            return;
        }
        var media = content.get(type);
        if (media == null) {
            wrong.add("answers " + (type.isEmpty() ? "nothing" : type) + ", described is " + content);
        } else if (type.endsWith("json")) {
            Schema.of(media.get("schema")).violations(answer.json()).forEach(wrong::add);
        }
    }

    /** What was taken has to be described, and what is described must not be refused as unknown or of another type. */
    private static void request(
            DescribedOperation operation, @Nullable String sent, Answer answer, List<String> wrong) {
        var schema = operation.body();
        var tree = schema == null ? null : parsed(sent);
        // A schema cannot say how long a number may be when it is written out.
        if (schema == null
                || tree == null
                || !schema.has("$ref")
                || ENDLESS.matcher(sent).find()) {
            return;
        }
        var violations = Schema.of(schema).violations(tree);
        if (answer.status() < 300 && !TAKES_MORE.contains(operation.id())) {
            violations.forEach(violation -> wrong.add("took what the schema of its body refuses: " + violation));
        }
        if (answer.status() == 400 && violations.isEmpty()) {
            answer.errors().stream()
                    .filter(error -> OF_THE_SCHEMA.contains(error.replaceFirst(".* ", "")))
                    .filter(error -> !isBeyondSchema(sent, error.replaceFirst(" [^ ]*$", "")))
                    .filter(error -> !isNameOfData(schema, error.replaceFirst(" [^ ]*$", "")))
                    .forEach(error -> wrong.add("refused what the schema of its body takes: " + error));
        }
    }

    /** Whether it is the name of a member of a map: which there may be only the data say, such as the fields of a kind. */
    private static boolean isNameOfData(JsonNode schema, String pointer) {
        var at = ApiDescription.named(schema);
        for (var step : pointer.substring(1).split("/", -1)) {
            if (at.path("additionalProperties").isObject()) {
                return true;
            }
            at = ApiDescription.named(at.path("properties").path(step));
        }
        return false;
    }

    /**
     * Whether what was refused is nothing a schema speaks of: a member that is null (such ones were left out before the
     * schema was asked), an integer written with a point or an exponent, one beyond its format.
     */
    private static boolean isBeyondSchema(@Nullable String sent, String pointer) {
        try {
            // Halves of characters have become question marks on the way.
            var arrived = sent == null ? "" : new String(sent.getBytes(UTF_8), UTF_8);
            var node = MAPPER.readTree(arrived).at(pointer);
            return node.isNull()
                    || node.isFloatingPointNumber()
                    || (node.isIntegralNumber() && !node.canConvertToInt());
        } catch (JsonProcessingException | IllegalArgumentException noPointer) {
            return false;
        }
    }

    /** The tree without members that are null, which count as left out; null where it is no JSON. */
    private static @Nullable JsonNode parsed(@Nullable String sent) {
        try {
            var tree = sent == null || sent.isBlank() ? null : MAPPER.readTree(sent);
            if (tree != null) {
                withoutNulls(tree);
            }
            return tree;
        } catch (JsonProcessingException noJson) {
            return null;
        }
    }

    private static void withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.retain(object.properties().stream()
                    .filter(member -> !member.getValue().isNull())
                    .map(Map.Entry::getKey)
                    .toList());
        }
        node.forEach(Contract::withoutNulls);
    }
}

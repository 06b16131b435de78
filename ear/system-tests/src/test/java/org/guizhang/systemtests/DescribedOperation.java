package org.guizhang.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An operation as the API description has it.
 *
 * @param method in capitals
 * @param path below {@code /api/v1}, with its parameters in braces
 * @param node what the description says about it
 */
record DescribedOperation(String method, String path, JsonNode node) {
    private static final String BASE = "/api/v1";

    /** The one that answers a request; empty where the description knows none. */
    static Optional<DescribedOperation> of(String method, String address) {
        var path = address.startsWith("/") ? address : BASE + "/" + address;
        var plain = path.replaceFirst("\\?.*", "");
        return plain.startsWith(BASE + "/")
                ? ApiDescription.operations().stream()
                        .filter(operation -> operation.method().equals(method) && operation.fits(plain))
                        // What is written out goes before what is a parameter.
                        .min(Comparator.comparingLong(operation ->
                                operation.path().chars().filter(c -> c == '{').count()))
                : Optional.empty();
    }

    static DescribedOperation of(String path, Map.Entry<String, JsonNode> member) {
        return new DescribedOperation(member.getKey().toUpperCase(Locale.ROOT), path, member.getValue());
    }

    private boolean fits(String plain) {
        var pattern = Pattern.quote(BASE + path).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q");
        return plain.matches(pattern);
    }

    String id() {
        return node.get("operationId").asText();
    }

    /** The answer of a status, whole where it is one for several operations; null where the status is not described. */
    @Nullable
    JsonNode response(int status) {
        var responses = node.get("responses");
        var exact = responses.get(Integer.toString(status));
        var found = exact == null ? responses.get(status / 100 + "XX") : exact;
        return found == null || !found.has("$ref")
                ? found
                : ApiDescription.document().at(found.get("$ref").asText().substring(1));
    }

    /** The schema of a JSON body that is sent; null where none is. */
    @Nullable
    JsonNode body() {
        return node.at("/requestBody/content/application~1json").get("schema");
    }

    /** The body that the description shows. */
    JsonNode example() {
        return node.at("/requestBody/content/application~1json/example");
    }

    /** What its query has to say, by the examples of the description; empty where that is nothing. */
    String neededQuery() {
        return StreamSupport.stream(node.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.get("in").asText().equals("query")
                        && parameter.get("required").asBoolean())
                .map(parameter -> parameter.get("name").asText() + "="
                        + parameter.at("/schema/examples/0").asText())
                .reduce((one, more) -> one + "&" + more)
                .map(query -> "?" + query)
                .orElse("");
    }

    /** {@code PUT modules/{}/parameters}, as {@link Operation#shape()} writes it. */
    String shape() {
        return method + " " + path.substring(1).replaceAll("\\{[^}]*}", "{}");
    }

    @Override
    public String toString() {
        return id() + " (" + method + " " + path + ")";
    }
}

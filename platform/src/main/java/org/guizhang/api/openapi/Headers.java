package org.guizhang.api.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** The headers of answers that a client works with. */
final class Headers {
    private static final String PREFIX = "#/components/headers/";

    private record Kind(String description, String type) {}

    private static final Map<String, Kind> KINDS = Map.of(
            HttpHeaders.ETAG,
            new Kind("The state of what is answered, to be named by If-Match when it is changed.", "string"),
            HttpHeaders.LOCATION,
            new Kind("Where what was made is to be found.", "string"),
            HttpHeaders.CONTENT_DISPOSITION,
            new Kind("That it is a file, and what to call it.", "string"),
            HttpHeaders.RETRY_AFTER,
            new Kind("Seconds after which to try again.", "integer"),
            HttpHeaders.WWW_AUTHENTICATE,
            new Kind("How to show who is asking.", "string"));

    private Headers() {}

    /** Adds a header that every such answer has. */
    static void put(String name, ObjectNode response) {
        kind(name);
        response.withObject("/headers").putObject(name).put("$ref", PREFIX + name);
    }

    /** Adds a header that only some of such answers have, with the words that say which. */
    static void putOptional(String name, String description, ObjectNode response) {
        var kind = new Kind(description, kind(name).type());
        response.withObject("/headers").set(name, described(kind, false));
    }

    private static Kind kind(String name) {
        var kind = KINDS.get(name);
        if (kind == null) {
            throw new IllegalStateException("The header " + name + " is not described: add it to Headers");
        }
        return kind;
    }

    private static ObjectNode described(Kind kind, boolean required) {
        var header = JsonNodeFactory.instance.objectNode();
        header.put("description", kind.description()).put("required", required);
        header.putObject("schema").put("type", kind.type());
        return header;
    }

    static ObjectNode components() {
        var components = JsonNodeFactory.instance.objectNode();
        KINDS.keySet().stream().sorted().forEach(name -> components.set(name, described(kind(name), true)));
        return components;
    }
}

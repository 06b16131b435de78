package org.guizhang.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Completes what is sent: bodies get their example, and objects that are only sent say that nothing else is taken. */
final class RequestBodies {
    private final Map<String, ObjectNode> named;

    RequestBodies(Map<String, ObjectNode> named) {
        this.named = named;
    }

    void complete(Collection<ObjectNode> paths) {
        var examples = new Examples(named);
        var sent = new TreeSet<String>();
        var answered = new TreeSet<String>();
        for (var path : paths) {
            for (var operation : path) {
                operation.at("/requestBody/content").forEach(media -> {
                    collect(media, sent);
                    if (!media.has("example")
                            && !media.at("/schema/format").asText().equals("binary")) {
                        ((ObjectNode) media).set("example", examples.of(media.get("schema")));
                    }
                });
                collect(operation.get("responses"), answered);
            }
        }
        sent.removeAll(answered);
        sent.stream()
                .map(named::get)
                .filter(schema -> schema.has("properties"))
                .forEach(schema -> schema.put("additionalProperties", false));
    }

    /** Adds the names of all schemas that are reached from a node. */
    private void collect(JsonNode node, Set<String> names) {
        var reference = node.path("$ref").asText();
        if (reference.startsWith(Schemas.PREFIX)) {
            var name = reference.substring(Schemas.PREFIX.length());
            if (names.add(name)) {
                collect(Objects.requireNonNull(named.get(name)), names);
            }
        }
        node.forEach(inside -> collect(inside, names));
    }
}

package org.guizhang.api.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * Describes what an operation answers: what its annotations name, and the problems that come with its kind. A header that is
 * named is always there, unless it has a description, which says when.
 */
final class Responses {
    private final Schemas schemas;

    Responses(Schemas schemas) {
        this.schemas = schemas;
    }

    ObjectNode of(Endpoint endpoint) {
        var responses = JsonNodeFactory.instance.objectNode();
        for (var said : endpoint.method().getAnnotationsByType(APIResponse.class)) {
            responses.set(said.responseCode(), described(endpoint, said));
        }
        if (endpoint.reads() && responses.at("/200/headers").has(HttpHeaders.ETAG)) {
            var same = responses.putObject("304").put("description", "It is as If-None-Match names it.");
            Headers.put(HttpHeaders.ETAG, same);
        }
        for (var problem : CommonProblem.of(endpoint)) {
            if (!responses.has(problem.status())) {
                responses.putObject(problem.status()).put("$ref", problem.reference());
            }
        }
        return responses;
    }

    private ObjectNode described(Endpoint endpoint, APIResponse said) {
        if (!said.responseCode().startsWith("2")) {
            return CommonProblem.described(said.responseCode(), said.description());
        }
        var response = JsonNodeFactory.instance.objectNode().put("description", said.description());
        for (var header : said.headers()) {
            if (header.description().isEmpty()) {
                Headers.put(header.name(), response);
            } else {
                Headers.putOptional(header.name(), header.description(), response);
            }
        }
        if (said.responseCode().equals("201") && !response.path("headers").has(HttpHeaders.LOCATION)) {
            Headers.put(HttpHeaders.LOCATION, response);
        }
        if (endpoint.isPublic()) {
            Headers.put(HttpHeaders.ETAG, response);
        }
        if (endpoint.answersFile()) {
            Headers.put(HttpHeaders.CONTENT_DISPOSITION, response);
        }
        if (!isEmpty(endpoint, said.responseCode())) {
            for (var media : endpoint.produces()) {
                response.withObject("/content").putObject(media).set("schema", schema(endpoint, said, media));
            }
        }
        return response;
    }

    /** Whether it has no content: always for 204, and for 202 where no type is named. */
    private static boolean isEmpty(Endpoint endpoint, String status) {
        var method = endpoint.method();
        return status.equals("204")
                || (status.equals("202")
                        && method.getReturnType() == Response.class
                        && !method.isAnnotationPresent(APIResponseSchema.class));
    }

    private ObjectNode schema(Endpoint endpoint, APIResponse said, String media) {
        if (!media.equals(MediaType.APPLICATION_JSON)) {
            // Stored as it comes, text or not: generated clients would take a string for JSON.
            return JsonNodeFactory.instance.objectNode().put("type", "string").put("format", "binary");
        }
        var returned = endpoint.method().getGenericReturnType();
        var named = endpoint.method().getAnnotation(APIResponseSchema.class);
        if (named != null) {
            return schemas.of(named.value());
        }
        if (said.content().length > 0) {
            var schema = said.content()[0].schema();
            var one = schemas.of(schema.implementation());
            return schema.type() == SchemaType.ARRAY ? Schemas.listOf(one) : one;
        }
        if (returned == Response.class || returned == void.class) {
            throw new IllegalStateException(endpoint.where() + " has no schema for " + said.responseCode()
                    + ": let it return the type it answers, or add @APIResponseSchema(TheType.class)");
        }
        return schemas.of(returned);
    }
}

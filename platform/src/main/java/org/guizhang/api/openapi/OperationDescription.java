package org.guizhang.api.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Parameter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Describes one operation: what it is called, what it takes, and what it answers. */
final class OperationDescription {
    private final Schemas schemas;
    private final NamedParameter parameters;
    private final Responses responses;

    OperationDescription(Schemas schemas) {
        this.schemas = schemas;
        this.parameters = new NamedParameter(schemas);
        this.responses = new Responses(schemas);
    }

    ObjectNode of(Endpoint endpoint) {
        var said = endpoint.method().getAnnotation(Operation.class);
        var tag = endpoint.resource().getAnnotation(Tag.class);
        if (said == null || said.summary().isEmpty() || tag == null) {
            throw new IllegalStateException(
                    endpoint.where() + " needs an @Operation with a summary, and its class a @Tag");
        }
        var operation = JsonNodeFactory.instance.objectNode();
        operation.put("operationId", endpoint.id());
        operation.putArray("tags").add(tag.name());
        operation.put("summary", said.summary());
        operation.put("description", said.description().isEmpty() ? said.summary() + "." : said.description());
        operation.set("responses", responses.of(endpoint));
        for (var parameter : endpoint.named()) {
            if (!NamedParameter.isImplied(parameter)) {
                operation.withArray("parameters").add(parameters.of(parameter));
            }
        }
        if (endpoint.takesKey()) {
            operation
                    .withArray("parameters")
                    .add(
                            NamedParameter.header(
                                    "Idempotency-Key",
                                    "Sent again within 24 hours, the same request is not done again and answered as the first time."));
        }
        if (operation.at("/responses/304").isObject()) {
            operation
                    .withArray("parameters")
                    .add(NamedParameter.header(
                            HttpHeaders.IF_NONE_MATCH, "An ETag; where it still holds, the answer is 304."));
        }
        endpoint.body().ifPresent(body -> operation.set("requestBody", body(endpoint, body)));
        var security = operation.putArray("security");
        if (endpoint.needsCredential()) {
            security.addObject().putArray(OpenApi.TOKEN);
        }
        return operation;
    }

    private ObjectNode body(Endpoint endpoint, Parameter body) {
        var described = JsonNodeFactory.instance.objectNode().put("required", true);
        var content = described.putObject("content");
        var said = endpoint.method().getAnnotation(RequestBody.class);
        if (said == null) {
            content.putObject(MediaType.APPLICATION_JSON).set("schema", schemas.of(body.getParameterizedType()));
            return described;
        }
        for (Content one : said.content()) {
            var schema = JsonNodeFactory.instance.objectNode();
            Keywords.put(one.schema(), schema);
            var type = content.putObject(one.mediaType());
            type.set("schema", schema);
            if (!one.example().isEmpty()) {
                type.set("example", Keywords.value(one.example(), schema));
            }
        }
        return described;
    }
}

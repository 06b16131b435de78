package org.guizhang.api.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.ApplicationPath;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.guizhang.api.GuizhangApi;
import org.guizhang.api.Problem;

/** The whole document. The same resources give the same document, byte for byte. */
public final class OpenApi {
    static final String TOKEN = "token";
    private static final String VERSION = "3.1.0";

    private OpenApi() {}

    /**
     * Describes resources.
     *
     * @param resources classes with a {@code @Path}, in any order
     * @throws IllegalStateException naming the method where something cannot be described, and what to add
     */
    public static ObjectNode of(Collection<Class<?>> resources) {
        var schemas = new Schemas();
        var operations = new OperationDescription(schemas);
        var paths = new TreeMap<String, ObjectNode>();
        var ids = new HashSet<String>();
        var endpoints = resources.stream()
                .flatMap(Endpoint::of)
                .sorted(Comparator.comparing(endpoint -> endpoint.path() + " " + endpoint.verb()))
                .toList();
        endpoints.forEach(endpoint -> {
            if (!ids.add(endpoint.id())) {
                throw new IllegalStateException(
                        endpoint.where() + " would be a second " + endpoint.id() + ": rename the method");
            }
            var path = paths.computeIfAbsent(endpoint.path(), ignored -> JsonNodeFactory.instance.objectNode());
            path.set(endpoint.verb(), operations.of(endpoint));
        });
        schemas.of(Problem.class);
        var document = head();
        tags(document, paths.values());
        document.putObject("paths").setAll(paths);
        var components = document.putObject("components");
        components.putObject("schemas").setAll(schemas.named());
        components.set("responses", CommonProblem.components());
        components.set("headers", Headers.components());
        security(components.putObject("securitySchemes"));
        new RequestBodies(schemas.named()).complete(paths.values());
        return document;
    }

    private static ObjectNode head() {
        var said = GuizhangApi.class.getAnnotation(OpenAPIDefinition.class).info();
        var document = JsonNodeFactory.instance.objectNode().put("openapi", VERSION);
        document.putObject("info")
                .put("title", said.title())
                .put("version", said.version())
                .put("description", said.description());
        // Relative to where the description is read, so that it holds behind any public address.
        document.putArray("servers")
                .addObject()
                .put(
                        "url",
                        GuizhangApi.class.getAnnotation(ApplicationPath.class).value());
        return document;
    }

    private static void tags(ObjectNode document, Collection<ObjectNode> paths) {
        var names = new TreeSet<String>();
        paths.forEach(path ->
                path.forEach(operation -> names.add(operation.at("/tags/0").asText())));
        var tags = document.putArray("tags");
        names.forEach(name -> tags.addObject().put("name", name));
    }

    private static void security(ObjectNode schemes) {
        var said = GuizhangApi.class.getAnnotation(SecurityScheme.class);
        schemes.putObject(TOKEN)
                .put("type", said.type().toString())
                .put("scheme", said.scheme())
                .put("description", said.description());
    }
}

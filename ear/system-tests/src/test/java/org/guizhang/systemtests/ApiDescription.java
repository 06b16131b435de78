package org.guizhang.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which operations there are: by the API description the server gives, and by the resources' own annotations. */
final class ApiDescription {
    private static final Path SOURCES = Path.of("../../platform/src/main/java");
    private static final Pattern PATH = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");
    private static final Pattern METHOD = Pattern.compile("@(GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)\\b");

    private ApiDescription() {}

    private static final class Loaded {
        static final JsonNode DOCUMENT = Rest.stranger()
                .with("Accept", "application/json")
                .get("/openapi")
                .expect(200)
                .json();
        static final List<DescribedOperation> OPERATIONS = DOCUMENT.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(member -> DescribedOperation.of(path.getKey(), member)))
                .toList();
    }

    /** What {@code /openapi} answers, read once. */
    static JsonNode document() {
        return Loaded.DOCUMENT;
    }

    static List<DescribedOperation> operations() {
        return Loaded.OPERATIONS;
    }

    /** Operations of {@code /openapi}, as {@link Operation#shape()} writes them. */
    static Set<String> described() {
        return operations().stream().map(DescribedOperation::shape).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Operations in the source of every class with a {@code @Path}; those with a given annotation, if one is given. */
    static Set<String> inSource(String annotation) {
        var shapes = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                read(Files.readString(file), annotation, shapes);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return shapes;
    }

    private static void read(String source, String annotation, Set<String> shapes) {
        var start = source.indexOf("public class ");
        var root = PATH.matcher(source);
        if (start < 0 || !root.find() || root.start() > start) {
            return;
        }
        // Annotations of a method stand between the end of the one before and its own "public".
        for (var part : source.substring(start).split("\n    }\n|;\n\n|\\{}\n")) {
            var method = METHOD.matcher(part);
            if (method.find() && part.contains(annotation)) {
                var path = PATH.matcher(part);
                shapes.add(shape(method.group(1), "/" + root.group(1) + (path.find() ? "/" + path.group(1) : "")));
            }
        }
    }

    private static String shape(String method, String path) {
        return method + " " + path.replaceFirst("^/", "").replaceAll("\\{[^}]*}", "{}");
    }

    /** What a reference names; anything else is itself. */
    static JsonNode named(JsonNode schema) {
        return schema.has("$ref") ? document().at(schema.get("$ref").asText().substring(1)) : schema;
    }
}

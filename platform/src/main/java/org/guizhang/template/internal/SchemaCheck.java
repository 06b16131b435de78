package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.guizhang.shared.Message;

/** Holds a file against its definition in the published JSON Schema and puts what it finds into sentences. */
final class SchemaCheck {
    private static final String ID = "https://guizhang.org/schema/template-%d.schema.json";
    private static final String RESOURCE = "/guizhang/schema/template-%d.schema.json";

    /** The newest format that is read, and the one of trades. */
    static final int NEWEST = 2;

    static final int TRADES = 1;

    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, b -> b.schemas(texts()));

    /** Whether there is a schema of the format. */
    static boolean knows(int format) {
        return format >= 1 && format <= NEWEST;
    }

    /** Notes everything that breaks the definition of a format that is known. */
    void check(YamlFile file, int format, String definition, TemplateProblems problems) {
        Schema schema = registry.getSchema(SchemaLocation.of(ID.formatted(format) + "#/$defs/" + definition));
        for (var error : schema.validate(file.root())) {
            if (!isOtherBranch(error)) {
                note(file, error, problems);
            }
        }
    }

    /**
     * A number, time or duration may also be {@code {parameter: key}}. Of the two branches only the one that was meant
     * is worth a complaint: the second where an object stands, the first otherwise.
     */
    private static boolean isOtherBranch(Error error) {
        var path = error.getEvaluationPath().toString();
        if (error.getKeyword().equals("oneOf")) {
            return true;
        }
        if (path.contains("/oneOf/0/")) {
            return error.getInstanceNode().isObject();
        }
        return path.contains("/oneOf/1/")
                && error.getKeyword().equals("type")
                && !path.contains("/properties/parameter/");
    }

    private static void note(YamlFile file, Error error, TemplateProblems problems) {
        var at = error.getInstanceLocation().toString();
        var defined = error.getSchemaLocation().toString();
        var wanted = error.getSchemaNode();
        switch (error.getKeyword()) {
            case "required" -> {
                if (defined.contains("/$defs/text/")) {
                    problems.add(file, at, "both-languages");
                } else {
                    problems.add(file, at, "required", error.getProperty());
                }
            }
            case "additionalProperties" ->
                problems.add(file, at + "/" + error.getProperty(), "unknown-member", error.getProperty());
            case "enum" -> problems.add(file, at, "enum", list(wanted));
            case "const" -> problems.add(file, at, "const", wanted.asText());
            case "type" -> type(file, at, defined, wanted, problems);
            case "pattern" -> problems.add(file, at, form(defined), wanted.asText());
            case "minLength" -> problems.add(file, at, "empty-text");
            case "minItems" -> problems.add(file, at, "min-items", wanted.asInt());
            case "uniqueItems" -> problems.add(file, at, "unique-items");
            case "minimum" -> problems.add(file, at, "minimum", wanted.asText());
            case "maximum", "maxLength" -> problems.add(file, at, "maximum", wanted.asText());
            default -> problems.add(file, at, "schema", error.getKeyword());
        }
    }

    private static void type(YamlFile file, String at, String defined, JsonNode wanted, TemplateProblems problems) {
        if (defined.endsWith("/$defs/text/type")) {
            problems.add(file, at, "both-languages");
            return;
        }
        var form = form(defined);
        if (form.equals("pattern")) {
            var meant = wanted.isArray() ? wanted.path(0).asText() : wanted.asText();
            problems.add(file, at, "type", Message.of("template.type." + meant));
        } else {
            problems.add(file, at, form);
        }
    }

    /** The rule that explains how values of a definition are written. */
    private static String form(String defined) {
        for (var known : new String[] {"key", "duration", "time", "number", "sources"}) {
            if (defined.contains("/$defs/" + known + "/")) {
                return known + "-form";
            }
        }
        return defined.contains("/properties/version/") ? "version-form" : "pattern";
    }

    private static String list(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> texts() {
        return Map.of(ID.formatted(1), text(1), ID.formatted(2), text(2));
    }

    private static String text(int format) {
        var resource = RESOURCE.formatted(format);
        try (var in = SchemaCheck.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package org.guizhang.api.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Parameter;
import java.util.Set;
import java.util.UUID;
import org.guizhang.shared.Page;
import org.jspecify.annotations.Nullable;

/** Describes a parameter of the address or of the headers. */
final class NamedParameter {
    /** Said by {@code security} and by the media types already. */
    private static final Set<String> IMPLIED =
            Set.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT, HttpHeaders.CONTENT_TYPE);

    private final Schemas schemas;

    NamedParameter(Schemas schemas) {
        this.schemas = schemas;
    }

    static boolean isNamed(Parameter parameter) {
        return parameter.isAnnotationPresent(PathParam.class)
                || parameter.isAnnotationPresent(QueryParam.class)
                || parameter.isAnnotationPresent(HeaderParam.class);
    }

    static boolean isIfMatch(Parameter parameter) {
        var header = parameter.getAnnotation(HeaderParam.class);
        return header != null && header.value().equals(HttpHeaders.IF_MATCH);
    }

    /** One id, or several. */
    static boolean isIdOfQuery(Parameter parameter) {
        return parameter.isAnnotationPresent(QueryParam.class)
                && parameter.getParameterizedType().getTypeName().contains(UUID.class.getName());
    }

    static boolean isImplied(Parameter parameter) {
        var header = parameter.getAnnotation(HeaderParam.class);
        return header != null && IMPLIED.contains(header.value());
    }

    /** Whether leaving If-Match out is refused: unless the resource describes it as optional. */
    static boolean isConditional(Parameter parameter) {
        var said = said(parameter);
        return isIfMatch(parameter) && (said == null || said.required());
    }

    ObjectNode of(Parameter parameter) {
        var path = parameter.getAnnotation(PathParam.class);
        if (path != null) {
            return described(parameter, path.value(), "path", true);
        }
        var query = parameter.getAnnotation(QueryParam.class);
        if (query != null) {
            var said = said(parameter);
            return described(parameter, query.value(), "query", said != null && said.required());
        }
        var name = parameter.getAnnotation(HeaderParam.class).value();
        return described(parameter, name, "header", isConditional(parameter));
    }

    /** A header that filters read and no method names; it may be left out. */
    static ObjectNode header(String name, String description) {
        var described = JsonNodeFactory.instance.objectNode();
        described
                .put("name", name)
                .put("in", "header")
                .put("description", description)
                .put("required", false);
        described.putObject("schema").put("type", "string");
        return described;
    }

    private ObjectNode described(Parameter parameter, String name, String in, boolean required) {
        var described = JsonNodeFactory.instance.objectNode();
        described.put("name", name).put("in", in);
        var said = said(parameter);
        var words = isIfMatch(parameter)
                ? "The ETag of what is changed, as it was read."
                : said != null && !said.description().isEmpty() ? said.description() : paging(name);
        if (!words.isEmpty()) {
            described.put("description", words);
        }
        described.put("required", required);
        described.set("schema", schema(parameter, name, in));
        return described;
    }

    private static String paging(String name) {
        return switch (name) {
            case "cursor" -> "next of the page before; left out: the first page.";
            case "size" -> "How many at most.";
            default -> "";
        };
    }

    private ObjectNode schema(Parameter parameter, String name, String in) {
        var schema = schemas.of(parameter.getParameterizedType());
        var said = said(parameter);
        if (said != null) {
            Keywords.put(said.schema(), schema);
        } else if (in.equals("path")) {
            // Ids.parse reads it, unless the resource says what else it is.
            schema.put("format", "uuid");
        }
        if (in.equals("query") && name.equals("size")) {
            schema.put("minimum", 1).put("maximum", Page.MAX_SIZE);
        }
        var fallback = parameter.getAnnotation(DefaultValue.class);
        if (fallback != null && !fallback.value().isEmpty()) {
            schema.set("default", Keywords.value(fallback.value(), schema));
        }
        return schema;
    }

    private static org.eclipse.microprofile.openapi.annotations.parameters.@Nullable Parameter said(
            Parameter parameter) {
        return parameter.getAnnotation(org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class);
    }
}

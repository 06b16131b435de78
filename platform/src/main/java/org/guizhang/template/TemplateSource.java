package org.guizhang.template;

import com.fasterxml.jackson.databind.JsonNode;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;

/**
 * A version of a template as it is stored: one canonical JSON document (RFC 8785) holding all of its files.
 *
 * @param id stable key of the template, such as {@code restaurant-operations}
 * @param version see {@link TemplateVersion}
 * @param checksum SHA-256 of {@code json}, in lower-case hexadecimal; the same version never has two
 * @param json canonical JSON
 */
public record TemplateSource(String id, String version, String checksum, String json) {

    /** Takes a whole, already checked template document. */
    public static TemplateSource of(JsonNode document) {
        return stored(Json.canonical(document));
    }

    /** Takes canonical JSON as it was stored. */
    static TemplateSource stored(String json) {
        var document = Json.read(json, JsonNode.class);
        return new TemplateSource(
                document.path("id").asText(), document.path("version").asText(), Digests.sha256(json), json);
    }

    /** The document as a tree; a new one on every call, so that nobody can change another's. */
    public JsonNode document() {
        return Json.read(json, JsonNode.class);
    }
}

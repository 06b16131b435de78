package org.guizhang.template;

import com.fasterxml.jackson.databind.JsonNode;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;

/**
 * A trade preset as it is stored.
 *
 * @param checksum SHA-256 of {@code json}, in lower-case hexadecimal
 * @param json canonical JSON (RFC 8785)
 */
public record TradeSource(String id, String checksum, String json) {

    /** Takes an already checked trade document. */
    public static TradeSource of(JsonNode document) {
        var json = Json.canonical(document);
        return new TradeSource(document.path("id").asText(), Digests.sha256(json), json);
    }
}

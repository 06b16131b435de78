package org.guizhang.policy.resolve.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.LocalTime;
import org.guizhang.template.IsoDuration;

/** A value and how long after it: 18:00 and PT30M are 18:30; past midnight the clock begins anew. */
public final class Offset {
    private Offset() {}

    /**
     * @param value a time of day or an ISO 8601 duration
     * @param plus an ISO 8601 duration of the same units; whole days and more leave a time of day as it is
     */
    public static JsonNode later(JsonNode value, JsonNode plus) {
        var by = IsoDuration.parse(plus.asText()).orElseThrow(() -> new IllegalStateException("No duration " + plus));
        if (value.asText().indexOf(':') > 0) {
            return TextNode.valueOf(LocalTime.parse(value.asText())
                    .plus(Duration.ofSeconds(by.length()))
                    .toString());
        }
        return TextNode.valueOf(IsoDuration.parse(value.asText())
                .orElseThrow(() -> new IllegalStateException("No duration " + value))
                .plus(by)
                .toString());
    }
}

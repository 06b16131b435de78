package org.guizhang.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.shared.Text;

/**
 * A known weakness of what a template says, for administrators. It is never legal advice, and its text says so.
 *
 * @param what what is doubtful
 * @param why the reason
 * @param safer what a prudent administrator would do instead
 * @param setting parameter values that bring about the safer way; may be empty
 */
@Schema(additionalProperties = Schema.True.class)
public record Advisory(
        String key,
        Text what,
        Text why,
        Text safer,
        @Schema(nullable = true) List<Setting> setting,
        Severity severity) {

    /** How much it matters; {@code NOTE} where the template is silent. */
    public enum Severity {
        @JsonProperty("note")
        NOTE,
        @JsonProperty("caution")
        CAUTION,
        @JsonProperty("serious")
        SERIOUS
    }

    /** A parameter and the value it would get. */
    public record Setting(String parameter, JsonNode value) {}

    public Advisory {
        setting = Parts.listed(setting);
        severity = severity == null ? Severity.NOTE : severity;
    }
}

package org.guizhang.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.guizhang.shared.Text;

/** What a business may not change in a clause or an artefact, and why. */
public record Lock(What what, Text reason) {

    /** The locked part; {@code REMOVE} means that the whole may not be taken out. */
    public enum What {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("remove")
        REMOVE,
        @JsonProperty("addressees")
        ADDRESSEES,
        @JsonProperty("items")
        ITEMS,
        @JsonProperty("fields")
        FIELDS,
        @JsonProperty("schedule")
        SCHEDULE,
        @JsonProperty("rules")
        RULES,
        @JsonProperty("signatures")
        SIGNATURES
    }
}

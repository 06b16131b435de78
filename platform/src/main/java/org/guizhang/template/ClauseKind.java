package org.guizhang.template;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a clause does. */
public enum ClauseKind {
    @JsonProperty("duty")
    DUTY,
    @JsonProperty("prohibition")
    PROHIBITION,
    @JsonProperty("procedure")
    PROCEDURE,
    @JsonProperty("standard")
    STANDARD,
    @JsonProperty("commitment")
    COMMITMENT,
    @JsonProperty("penalty")
    PENALTY,
    @JsonProperty("definition")
    DEFINITION
}

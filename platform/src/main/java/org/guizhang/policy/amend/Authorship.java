package org.guizhang.policy.amend;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose words a part of a resolved document holds, where they are not the template's. For administrators. */
public enum Authorship {
    /** The business has added it. */
    @JsonProperty("own")
    OWN,
    /** The template brings it; the business has changed it. */
    @JsonProperty("adapted")
    ADAPTED;

    /** The member of a resolved document that says it. */
    public static final String MEMBER = "words";

    public String wire() {
        return this == OWN ? "own" : "adapted";
    }
}

package org.guizhang.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.Serial;

/** A value of a body that breaks a rule of ours: {@link JsonBody} says which, and where. */
final class WrongValue extends JsonMappingException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String rule;

    WrongValue(JsonParser parser, String rule) {
        super(parser, rule);
        this.rule = rule;
    }

    /** The code of the rule, as in {@code violation.<rule>} of the messages. */
    String rule() {
        return rule;
    }
}

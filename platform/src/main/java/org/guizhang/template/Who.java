package org.guizhang.template;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/**
 * Who is meant by a checklist, a form, a correction or a deadline; always at the site of the thing at hand.
 *
 * @param key of the position, or of the field that names somebody; empty for the author
 * @param each whether every holder of the position has to do it, and not one for all
 */
public record Who(Kind kind, String key, boolean each) {
    /** The ways to say who. */
    public enum Kind {
        /** Those who hold a position. */
        HOLDERS,
        /** The person whom a field of the form names. */
        NAMED,
        /** Whoever filled it in. */
        AUTHOR,
        /** The holder of a position who is on duty at that moment. */
        ON_DUTY
    }

    /** Reads a key, which is any holder of that position, or one of the ways that the schema has. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Who of(JsonNode written) {
        if (written.isTextual()) {
            return new Who(Kind.HOLDERS, written.asText(), false);
        }
        if (written.has("field")) {
            return new Who(Kind.NAMED, written.path("field").asText(), false);
        }
        if (written.has("author")) {
            return new Who(Kind.AUTHOR, "", false);
        }
        return written.has("onDuty")
                ? new Who(Kind.ON_DUTY, written.path("onDuty").asText(), false)
                : new Who(
                        Kind.HOLDERS,
                        written.path("position").asText(),
                        written.path("assignee").asText().equals("each"));
    }

    /** The position that is named, if one is. */
    public Optional<String> position() {
        return kind == Kind.HOLDERS || kind == Kind.ON_DUTY ? Optional.of(key) : Optional.empty();
    }

    /** As it is written, in its shortest form. */
    @JsonValue
    JsonNode written() {
        var nodes = JsonNodeFactory.instance;
        return switch (kind) {
            case HOLDERS ->
                each ? nodes.objectNode().put("position", key).put("assignee", "each") : nodes.textNode(key);
            case NAMED -> nodes.objectNode().put("field", key);
            case AUTHOR -> nodes.objectNode().put("author", true);
            case ON_DUTY -> nodes.objectNode().put("onDuty", key);
        };
    }
}

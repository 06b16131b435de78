package org.guizhang.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with an input, so that the person mends it in one go. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** Notes a violation whose remedy is {@code violation.<rule>} of the messages. */
    public Violations add(String field, String rule, Object... arguments) {
        found.add(new Violation(field, rule, Message.of("violation." + rule, arguments)));
        return this;
    }

    /** A required text of at most {@code max} characters (code points), trimmed; {@code ""} when it is wrong. */
    public String text(String field, @Nullable String value, int max) {
        var trimmed = value == null ? "" : value.strip();
        if (trimmed.isEmpty()) {
            add(field, "required");
        } else if (trimmed.codePointCount(0, trimmed.length()) > max) {
            add(field, "too-long", max);
        } else if (trimmed.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            add(field, "control-characters");
        }
        return trimmed;
    }

    public List<Violation> all() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Throws {@link Rejected} if anything was found. */
    public void check() {
        if (!found.isEmpty()) {
            throw Rejected.of(found);
        }
    }
}

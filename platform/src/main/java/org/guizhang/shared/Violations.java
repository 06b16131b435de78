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

    /** One whose remedy is known already. */
    public Violations add(Violation violation) {
        found.add(violation);
        return this;
    }

    /**
     * A required text of at most {@code max} characters (code points), tidied as {@link VisibleText} says: something of it is
     * seen, and it reads as it is. Whatever is wrong is noted; the tidied text is answered all the same.
     */
    public String text(String field, @Nullable String value, int max) {
        var tidy = value == null ? "" : VisibleText.tidy(value);
        if (!VisibleText.isVisible(tidy)) {
            add(field, "required");
        } else if (tidy.codePointCount(0, tidy.length()) > max) {
            add(field, "too-long", max);
        } else if (!VisibleText.isReadable(tidy)) {
            add(field, "control-characters");
        }
        return tidy;
    }

    /** The same for what has to stand in one line: names, titles, labels. */
    public String line(String field, @Nullable String value, int max) {
        var before = found.size();
        var tidy = text(field, value, max);
        if (before == found.size() && tidy.chars().anyMatch(Character::isISOControl)) {
            add(field, "one-line");
        }
        return tidy;
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

package org.guizhang.shared;

import java.util.List;
import java.util.UUID;

/**
 * What was sent does not fit the present state. Answers 409, or 412 where a stale version was named and 428 where
 * none was.
 */
public final class Conflict extends DomainException {
    /** Why it does not fit. */
    public enum Kind {
        STATE,
        STALE_VERSION,
        VERSION_MISSING
    }

    /** One of several things that may have been meant. */
    public record Choice(UUID id, String name) {}

    private final Kind kind;
    private final transient List<Choice> choices;

    public Conflict(Message what) {
        this(Kind.STATE, what);
    }

    public Conflict(Kind kind, Message what) {
        super(what, List.of());
        this.kind = kind;
        this.choices = List.of();
    }

    /** It has to be said which of these is meant. */
    public Conflict(Message what, List<Choice> choices) {
        super(what, List.of());
        this.kind = Kind.STATE;
        this.choices = List.copyOf(choices);
    }

    /** What to choose from; mostly empty. */
    public List<Choice> choices() {
        return choices;
    }

    public Kind kind() {
        return kind;
    }
}

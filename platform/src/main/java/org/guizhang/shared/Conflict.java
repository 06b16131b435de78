package org.guizhang.shared;

import java.util.List;

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

    private final Kind kind;

    public Conflict(Message what) {
        this(Kind.STATE, what);
    }

    public Conflict(Kind kind, Message what) {
        this(kind, what, List.of());
    }

    /** With the members that would have to say otherwise. */
    public Conflict(Message what, List<Violation> violations) {
        this(Kind.STATE, what, violations);
    }

    private Conflict(Kind kind, Message what, List<Violation> violations) {
        super(what, List.copyOf(violations));
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}

package org.guizhang.shared;

import java.util.List;
import java.util.stream.Collectors;

/** What the domain refuses. Mapped once to a problem detail and once to the screen; never carries a secret. */
public abstract sealed class DomainException extends RuntimeException
        permits NotFound, Rejected, Conflict, Forbidden, Unauthenticated, TooMany {
    private final transient Message what;
    private final transient List<Violation> violations;

    protected DomainException(Message what, List<Violation> violations) {
        super(what.key()
                + (violations.isEmpty()
                        ? ""
                        : violations.stream()
                                .map(v -> v.field() + " " + v.rule())
                                .collect(Collectors.joining(", ", " (", ")"))));
        this.what = what;
        this.violations = violations;
    }

    /** The sentence for the person. */
    public Message what() {
        return what;
    }

    /** The fields that are wrong and how to mend each; empty where no field is to blame. */
    public List<Violation> violations() {
        return violations;
    }
}

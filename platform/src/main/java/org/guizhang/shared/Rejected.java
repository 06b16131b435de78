package org.guizhang.shared;

import java.util.List;

/** What was sent breaks rules; nothing of it was stored. Answers 400 with the fields. */
public final class Rejected extends DomainException {
    public Rejected(Message what, List<Violation> violations) {
        super(what, List.copyOf(violations));
    }

    /** The usual sentence over one or more violations. */
    public static Rejected of(List<Violation> violations) {
        return new Rejected(Message.of("problem.rejected", violations.size()), violations);
    }

    /** One violation whose remedy is {@code violation.<rule>} of the messages. */
    public static Rejected field(String field, String rule, Object... arguments) {
        return of(List.of(new Violation(field, rule, Message.of("violation." + rule, arguments))));
    }
}

package org.guizhang.shared;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was sent does not fit the present state. Answers 409, or 412 where a stale version was named, 428 where
 * none was, and 422 where an idempotency key was used for something else.
 */
public final class Conflict extends DomainException {
    /** Why it does not fit. */
    public enum Kind {
        STATE,
        STALE_VERSION,
        VERSION_MISSING,
        KEY_BUSY,
        KEY_REUSED
    }

    /** One of several things that may have been meant. */
    public record Choice(UUID id, String name) {}

    private final Kind kind;
    private final transient List<Choice> choices;

    public Conflict(Message what) {
        this(Kind.STATE, what);
    }

    public Conflict(Kind kind, Message what) {
        this(kind, what, List.of(), List.of());
    }

    /** With the members that would have to say otherwise. */
    public Conflict(Message what, List<Violation> violations) {
        this(Kind.STATE, what, violations, List.of());
    }

    private Conflict(Kind kind, Message what, List<Violation> violations, List<Choice> choices) {
        super(what, List.copyOf(violations));
        this.kind = kind;
        this.choices = List.copyOf(choices);
    }

    /**
     * Refuses a name by which a person could not tell two of a list apart. What is called so already keeps its name.
     *
     * @param field where the name stands
     * @param present the name it has, null for what is new
     * @param others the names of the others of the list
     */
    public static void refuseTwin(String field, Text wanted, @Nullable Text present, Stream<Text> others) {
        if (!wanted.equals(present)) {
            others.filter(wanted::readsLike).findFirst().ifPresent(twin -> {
                var remedy = Message.of("violation.name-taken", twin);
                throw new Conflict(
                        Message.of("problem.name-taken"), List.of(new Violation(field, "name-taken", remedy)));
            });
        }
    }

    /** It has to be said which of these is meant. */
    public static Conflict among(Message what, List<Choice> choices) {
        return new Conflict(Kind.STATE, what, List.of(), choices);
    }

    /** What to choose from; mostly empty. */
    public List<Choice> choices() {
        return choices;
    }

    public Kind kind() {
        return kind;
    }
}

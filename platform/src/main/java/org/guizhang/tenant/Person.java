package org.guizhang.tenant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of the tenant, as listed.
 *
 * @param active whether the person may come in; so for {@code ACTIVE} alone
 * @param verifiedAt since when mail to the person's e-mail address is known to arrive; null while it is not
 */
public record Person(
        UUID id,
        String name,
        String login,
        Role role,
        boolean active,
        Instant createdAt,
        State state,
        @Nullable Instant verifiedAt) {
    public static final int MAX_NAME = 100;

    /** Of whose address nothing is asked here. */
    public Person(UUID id, String name, String login, Role role, boolean active, Instant createdAt, State state) {
        this(id, name, login, role, active, createdAt, state, null);
    }

    Person called(String login) {
        return new Person(id, name, login, role, active, createdAt, state, verifiedAt);
    }

    Person verified(@Nullable Instant at) {
        return new Person(id, name, login, role, active, createdAt, state, at);
    }

    /** Whether somebody is there, and if not, by whose doing. */
    public enum State {
        /** Was added, and has not said yes yet. */
        INVITED,
        /** Was added, and has said no. */
        DECLINED,
        ACTIVE,
        /** The business has ended the access. */
        ENDED,
        /** Has left by themselves. */
        LEFT,
        /** Was erased: nobody is told any more who it was. */
        ERASED
    }

    /**
     * A person with an employee number just added.
     *
     * @param password the first password, to be changed at the first sign-in
     */
    public record Added(Person person, String password) {}
}

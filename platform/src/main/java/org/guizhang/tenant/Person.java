package org.guizhang.tenant;

import java.time.Instant;
import java.util.UUID;

/**
 * A person of the tenant, as listed.
 *
 * @param active whether the person may come in; so for {@code ACTIVE} alone
 */
public record Person(UUID id, String name, String login, Role role, boolean active, Instant createdAt, State state) {
    public static final int MAX_NAME = 100;

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
        LEFT
    }

    /**
     * A person with an employee number just added.
     *
     * @param password the first password, to be changed at the first sign-in
     */
    public record Added(Person person, String password) {}
}

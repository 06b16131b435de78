package org.guizhang.tenant;

import java.time.Instant;
import java.util.UUID;

/** A person of the tenant, as listed. */
public record Person(UUID id, String name, String login, Role role, boolean active, Instant createdAt) {
    public static final int MAX_NAME = 100;

    /**
     * A person just added.
     *
     * @param password the first password, to be changed at the first sign-in; empty when the login already had an
     *     account, whose holder goes on with the own password
     */
    public record Added(Person person, String password) {}
}

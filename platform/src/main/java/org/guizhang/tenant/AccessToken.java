package org.guizhang.tenant;

import java.time.Instant;
import java.util.UUID;

/** A bearer token as its owner sees it; the secret itself is shown once, when it is made, and kept as a hash only. */
public record AccessToken(UUID id, String name, Kind kind, Instant createdAt, Instant expiresAt) {
    public static final int MAX_NAME = 100;
    public static final int MAX_DAYS = 366;

    /** What the token is for. */
    public enum Kind {
        /** A sign-in; ends after 12 hours or at sign-out. */
        SESSION,
        /** Made by a person for a program; ends after the days the person has set. */
        PERSONAL,
        /** Of a device that its person works with, such as a phone; ends thirty days after its last use. */
        DEVICE,
        /** Read by calendar programs, and good for nothing else; ends a year after its last use. */
        CALENDAR
    }

    /** A new token with its secret. */
    public record Issued(AccessToken token, String secret) {}
}

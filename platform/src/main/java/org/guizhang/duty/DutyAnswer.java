package org.guizhang.duty;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by "whoever is on duty" at a moment.
 *
 * @param by how they were found
 */
public record DutyAnswer(@Nullable UUID site, UUID position, By by, List<Colleague> people) {
    /** How whoever is on duty was found. */
    public enum By {
        /** By the roster. */
        ROSTER,
        /** The roster names nobody: those who hold the position. */
        HOLDERS,
        /** Nobody holds it: those of the next position above. */
        ABOVE,
        /** There is nobody above either: owners and administrators. */
        ADMINISTRATORS
    }

    /** Somebody of the business. */
    public record Colleague(UUID id, String name) {}
}

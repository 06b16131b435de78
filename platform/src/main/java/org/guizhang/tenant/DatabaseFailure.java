package org.guizhang.tenant;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a statement that the database refused has failed for. */
public final class DatabaseFailure {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String READ_ONLY = "25006";
    private static final int CLASS = 2;
    /** Connection, transaction rolled back for others' sake, resources, the server is ended or starts. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    /** Connection; the server is ended or starts; it has no connection left. */
    private static final Set<String> AWAY = Set.of("08", "57P", "53300");

    /** Two did the same at once, or one took away what the other builds on: keys, a serialisation failure, a deadlock. */
    private static final Set<String> RACES = Set.of(FOREIGN_KEY_VIOLATION, UNIQUE_VIOLATION, "40001", "40P01");

    private DatabaseFailure() {}

    /** Whether a unique key refused the row. */
    public static boolean isDuplicate(Throwable failed) {
        return has(failed, refused -> UNIQUE_VIOLATION.equals(refused.getSQLState()));
    }

    /** Whether a foreign key refused the statement: a row is needed by others, or the one it needs has gone. */
    public static boolean isReferenced(Throwable failed) {
        return has(failed, refused -> FOREIGN_KEY_VIOLATION.equals(refused.getSQLState()));
    }

    /** Whether a change was refused because the business is suspended or closing. */
    public static boolean isAtRest(Throwable failed) {
        return has(failed, refused -> READ_ONLY.equals(refused.getSQLState()));
    }

    /** Whether what failed lies with the database and its connections, so that the same may work a moment later. */
    public static boolean isPassing(Throwable failed) {
        return has(
                failed,
                refused -> refused.getSQLState() == null
                        || PASSING.contains(refused.getSQLState().substring(0, CLASS)));
    }

    /** Whether no connection can be had, or the one there was has broken or was ended by the server. */
    public static boolean isAway(Throwable failed) {
        return has(
                failed,
                refused -> refused.getSQLState() == null
                        ? refused.getCause() != null
                        : AWAY.stream().anyMatch(refused.getSQLState()::startsWith));
    }

    /** Whether somebody else has changed the same at the same moment. */
    public static boolean isRace(Throwable failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return has(failed, refused -> refused.getSQLState() != null && RACES.contains(refused.getSQLState()));
    }

    private static boolean has(Throwable failed, Predicate<SQLException> sign) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && sign.test(refused)) {
                return true;
            }
        }
        return false;
    }
}

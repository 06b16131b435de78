package org.guizhang.tenant;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The database refused a statement. */
public final class DatabaseFailure extends RuntimeException {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final int CLASS = 2;
    /** Connection, transaction rolled back for others' sake, resources, the server is ended or starts. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private final String state;

    DatabaseFailure(SQLException cause) {
        super(cause);
        this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** Whether a unique key refused the row. */
    public boolean isDuplicate() {
        return state.equals(UNIQUE_VIOLATION);
    }

    /** Whether a foreign key refused the statement: a row is needed by others, or the one it needs has gone. */
    public boolean isReferenced() {
        return state.equals(FOREIGN_KEY_VIOLATION);
    }

    /** Whether what failed lies with the database and its connections, so that the same may work a moment later. */
    public static boolean isPassing(Throwable failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && (refused.getSQLState() == null
                            || PASSING.contains(refused.getSQLState().substring(0, CLASS)))) {
                return true;
            }
        }
        return false;
    }
}

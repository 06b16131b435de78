package org.guizhang.tenant;

import java.sql.SQLException;

/** The database refused a statement. */
public final class DatabaseFailure extends RuntimeException {
    private static final String UNIQUE_VIOLATION = "23505";
    private final String state;

    DatabaseFailure(SQLException cause) {
        super(cause);
        this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** Whether a unique key refused the row. */
    public boolean isDuplicate() {
        return state.equals(UNIQUE_VIOLATION);
    }
}

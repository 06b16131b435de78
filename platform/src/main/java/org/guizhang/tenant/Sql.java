package org.guizhang.tenant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plain SQL on the connection of the running transaction, for what has no entity: counters, credentials, heads. */
public final class Sql {
    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Turns one row into a value. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String sql, Row<T> row, @Nullable Object... arguments) {
        try (var statement = prepare(sql, arguments);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... arguments) {
        return list(sql, row, arguments).stream().findFirst();
    }

    /** Runs a change; answers the number of rows it touched. */
    public int change(String sql, @Nullable Object... arguments) {
        try (var statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object[] arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            var argument = arguments[i];
            statement.setObject(
                    i + 1, argument instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : argument);
        }
        return statement;
    }

    /** A {@code timestamptz} column that is never null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A {@code timestamptz} column that may be null. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

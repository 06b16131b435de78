package org.guizhang.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;

/**
 * All rows of a database as of one moment, read in one transaction that holds up nobody: a file for each table as COPY
 * writes it, and the changes that have made the schema, in their order.
 */
final class DatabaseCopy implements AutoCloseable {
    static final String MIGRATIONS = "database/migrations.txt";

    private final Connection connection;

    private DatabaseCopy(Connection connection) {
        this.connection = connection;
    }

    /** Fixes the moment. Refuses a role for which the walls between businesses hold. */
    static DatabaseCopy begin(String url, Role reader) throws SQLException {
        var connection = DriverManager.getConnection(url, reader.name(), reader.password());
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            requireSight(connection, reader);
            return new DatabaseCopy(connection);
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private static void requireSight(Connection connection, Role reader) throws SQLException {
        var sees =
                Tables.list(connection, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user");
        if (!sees.get(0).get(0).equals("t")) {
            throw new Refusal("The role " + reader.name() + " does not see the rows of all businesses: set"
                    + " GUIZHANG_DATABASE_BACKUP_USER and GUIZHANG_DATABASE_BACKUP_PASSWORD to a role that has BYPASSRLS"
                    + " and is a member of pg_read_all_data.");
        }
    }

    /** Writes the files below {@code database/} of the backup; answers how many rows there are. */
    long write(Path backup, SortedMap<String, String> sums) throws IOException, SQLException {
        Files.createDirectory(backup.resolve("database"));
        var tables = new ArrayList<Tables.Table>();
        for (var table : Tables.in(connection)) {
            tables.add(write(table, backup, sums));
        }
        Tables.write(backup.resolve(Tables.FILE), tables);
        sums.put(Tables.FILE, Checksums.of(backup.resolve(Tables.FILE)));
        var changes = Tables.list(connection, "select filename from databasechangelog order by orderexecuted").stream()
                .map(row -> row.get(0))
                .distinct()
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(backup.resolve(MIGRATIONS), changes, StandardCharsets.UTF_8);
        sums.put(MIGRATIONS, Checksums.of(backup.resolve(MIGRATIONS)));
        return tables.stream().mapToLong(Tables.Table::rows).sum();
    }

    private Tables.Table write(Tables.Table table, Path backup, SortedMap<String, String> sums)
            throws IOException, SQLException {
        var file = backup.resolve(table.file());
        var packed = Checksums.sha256();
        var plain = Checksums.sha256();
        long rows;
        try (OutputStream safe = new SafeFile(file);
                var zip = new GZIPOutputStream(new DigestOutputStream(safe, packed), 1 << 16);
                var out = new DigestOutputStream(zip, plain)) {
            rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select " + table.columns() + " from \"" + table.name() + "\" t order by "
                                    + Tables.order(connection, table.name()) + ") to stdout",
                            out);
        }
        sums.put(table.file(), Checksums.hex(packed));
        return new Tables.Table(table.name(), rows, Checksums.hex(plain), table.columns());
    }

    /** Where pictures of businesses lie that the database names, below {@code blobs/}. */
    Set<String> pictures() throws SQLException {
        return Tables.list(
                        connection,
                        "select tenant_id || '/' || right(file::text, 2) || '/' || file || '.jpg' from blob")
                .stream()
                .map(row -> row.get(0))
                .collect(Collectors.toCollection(HashSet::new));
    }

    String version() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

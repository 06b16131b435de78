package org.guizhang.schema;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.CompositeResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;

/**
 * Brings the schema to the version of this program, and keeps two nodes that start at once apart until the first has set
 * all up. A session-level advisory lock dies with its connection, so the lock row a killed process may have left can be
 * cleared once the advisory lock is held.
 */
public final class Migration {
    private static final String CHANGELOG = "guizhang/db/changelog.xml";
    private static final String HEAD = """
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-4.33.xsd">
            """;
    private static final long LOCK = 0x6775697a68616e67L;
    private static final Pattern ROLE = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private Migration() {}

    /** What is set up in the database at a start. */
    public interface Work {
        void run() throws Exception;
    }

    /** Migrates, and does nothing more. */
    public static void run(Connection owner, String runtimeRole) throws Exception {
        run(owner, runtimeRole, () -> {});
    }

    /**
     * @param owner connection of the role that owns the schema
     * @param runtimeRole the role that is granted what requests need
     * @param then what other nodes that start wait for, too
     * @throws IllegalStateException if a newer program has brought the schema further; nothing is changed then
     */
    public static void run(Connection owner, String runtimeRole, Work then) throws Exception {
        var files = new ClassLoaderResourceAccessor(Migration.class.getClassLoader());
        locked(owner, runtimeRole, () -> {
            var liquibase = liquibase(owner, runtimeRole, files, CHANGELOG);
            refuseNewer(liquibase);
            update(liquibase);
            then.run();
        });
    }

    /**
     * Makes the changes of those files and no others, in their order.
     *
     * @param files as {@code databasechangelog} names them
     */
    static void run(Connection owner, String runtimeRole, List<String> files) throws Exception {
        var folder = Files.createTempDirectory("guizhang-changes");
        var changelog = folder.resolve("changes.xml");
        try (var accessor = new CompositeResourceAccessor(
                new DirectoryResourceAccessor(folder),
                new ClassLoaderResourceAccessor(Migration.class.getClassLoader()))) {
            Files.writeString(
                    changelog,
                    HEAD
                            + files.stream()
                                    .map(file -> "<include file=\"" + file + "\"/>")
                                    .collect(Collectors.joining("\n", "", "\n</databaseChangeLog>\n")));
            locked(
                    owner,
                    runtimeRole,
                    () -> update(liquibase(
                            owner,
                            runtimeRole,
                            accessor,
                            changelog.getFileName().toString())));
        } finally {
            Files.deleteIfExists(changelog);
            Files.delete(folder);
        }
    }

    private static void locked(Connection owner, String runtimeRole, Work work) throws Exception {
        if (!ROLE.matcher(runtimeRole).matches()) {
            throw new IllegalArgumentException("GUIZHANG_DATABASE_USER must be a plain lower-case role name");
        }
        try (var lock = owner.prepareStatement("select pg_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
        }
        try {
            var loader = Migration.class.getClassLoader();
            Scope.child(Map.of(Scope.Attr.classLoader.name(), loader), work::run);
        } finally {
            unlock(owner);
        }
    }

    /** Closing it would close the connection, and with it the advisory lock, which is the caller's. */
    private static Liquibase liquibase(Connection owner, String runtimeRole, ResourceAccessor files, String changelog)
            throws LiquibaseException {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(owner));
        var liquibase = new Liquibase(changelog, files, database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        liquibase.setChangeLogParameter("runtimeRole", runtimeRole);
        return liquibase;
    }

    private static void update(Liquibase liquibase) throws LiquibaseException {
        liquibase.forceReleaseLocks();
        liquibase.update(new Contexts());
    }

    /** What this program does not know, a newer one has made; to work on that as if it were not there would break it. */
    private static void refuseNewer(Liquibase liquibase) throws LiquibaseException {
        var unknown = List.copyOf(liquibase.listUnexpectedChangeSets(new Contexts(), new LabelExpression()));
        if (!unknown.isEmpty()) {
            var last = unknown.get(unknown.size() - 1);
            throw new IllegalStateException("the database is that of a newer Guizhang (" + unknown.size()
                    + " changes that this one does not know, such as " + last.getId()
                    + "): start that one, or restore a backup from before");
        }
    }

    private static void unlock(Connection owner) throws SQLException {
        if (!owner.getAutoCommit()) {
            owner.commit();
        }
        try (var unlock = owner.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, LOCK);
            unlock.execute();
        }
    }
}

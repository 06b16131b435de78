package org.guizhang.tenant;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.guizhang.schema.TestDatabase;
import org.jdbi.v3.core.Handle;

/**
 * The test database without a container: SQL as the runtime role, each transaction begun and ended by the test. It is
 * bound to the caller's tenant at its first touch, as in the product.
 */
public final class JdbcDatabase extends Database {
    private final CurrentCaller who;
    private Connection running;
    private UUID bound;
    private final Statements statements = new Statements(() -> running);

    public JdbcDatabase(CurrentCaller who) {
        this.who = who;
    }

    /** What the container does for a method in a transaction. */
    public <T> T transaction(Supplier<T> work) {
        try (var connection = TestDatabase.runtime()) {
            connection.setAutoCommit(false);
            running = connection;
            bound = null;
            var result = work.get();
            connection.commit();
            return result;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } finally {
            running = null;
        }
    }

    public void transaction(Runnable work) {
        transaction(() -> {
            work.run();
            return true;
        });
    }

    /** A transaction of a tenant's job. */
    public void of(UUID tenant, Runnable work) {
        who.set(SystemActor.of(tenant));
        transaction(work);
    }

    @Override
    public Handle sql() {
        var tenant = who.get().tenantId();
        if (bound == null) {
            bound = tenant;
            statements
                    .open()
                    .select("select set_config('app.tenant_id', ?, true)", tenant.toString())
                    .mapTo(String.class)
                    .one();
        }
        if (!bound.equals(tenant)) {
            throw new IllegalStateException("A transaction belongs to one tenant");
        }
        return statements.of(tenant);
    }

    @Override
    public void evenAtRest() {
        // Nobody rests here.
    }

    @Override
    public Handle outsideTenants() {
        return statements.open();
    }

    @Override
    public Handle catalogue() {
        return statements.open();
    }

    @Override
    public <T> void atEnd(Class<T> kind, T item, BiConsumer<Handle, List<T>> work) {
        work.accept(sql(), List.of(item));
    }

    /** Opens a business with its owner; answers the owner's id. */
    public UUID open(UUID tenant, String name) {
        of(tenant, () -> {
            sql().execute(
                            "insert into tenant (id, name, trade, code, created_at) values (?, ?, 'restaurant', ?, now())",
                            tenant,
                            name,
                            tenant.toString());
            sql().execute("insert into tenant_head (tenant_id) values (?)", tenant);
        });
        return add(tenant, "owner-" + tenant + "@example.com", "OWNER");
    }

    /** Adds a person; answers the id. */
    public UUID add(UUID tenant, String login, String role) {
        var person = UUID.randomUUID();
        of(tenant, () -> {
            sql().execute(
                            "insert into account (id, login, password_hash, password_temporary, language, created_at)"
                                    + " values (?, ?, 'x', false, 'en', now())",
                            person,
                            login);
            sql().execute(
                            "insert into person (tenant_id, id, account_id, name, login, role, active, created_at, version)"
                                    + " values (?, ?, ?, ?, ?, ?, true, now(), 1)",
                            tenant,
                            person,
                            person,
                            login,
                            login,
                            role);
        });
        return person;
    }
}

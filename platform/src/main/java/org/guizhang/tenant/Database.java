package org.guizhang.tenant;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.eclipse.persistence.config.EntityManagerProperties;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The choke point to the database, and the only class with the entity manager. On the first touch of a transaction
 * it binds the transaction to the caller's tenant in both walls: EclipseLink's discriminator and PostgreSQL's
 * row-level security. A transaction stays with the tenant it began with; setting the discriminator again would hand
 * out the other tenant's objects from the first-level cache.
 */
@ApplicationScoped
public class Database {
    /** How many connections a node has at most; a transaction holds one from its first statement to its end. */
    public static final int CONNECTIONS = 32;

    private static final String BOUND = Database.class.getName() + ".bound";
    private static final String ALWAYS = Database.class.getName() + ".always";
    private static final String NOBODY = "nobody";

    private static final String BIND = "select bind_tenant(:tenant, :people)";

    /** The same of a job, so that whoever reads the database's log tells its transactions from those of requests. */
    private static final String BIND_OF_A_JOB = BIND + " as of_a_job";

    @PersistenceContext(unitName = "guizhang")
    EntityManager entities;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Inject
    CurrentCaller caller;

    private final Statements statements = new Statements(this::connection);

    /** The entities of the caller's tenant. */
    public EntityManager entities() {
        bind(caller.get().tenantId());
        return entities;
    }

    /** SQL within the caller's tenant, which is {@code :tenant}. Nobody has to close the handle. */
    public Handle sql() {
        var tenant = caller.get().tenantId();
        bind(tenant);
        return statements.of(tenant);
    }

    /**
     * SQL outside every tenant, for credentials and the template catalogue: row-level security hides all tenant rows.
     * A transaction that began here cannot turn to a tenant later.
     */
    public Handle outsideTenants() {
        if (transactions.getResource(BOUND) == null) {
            transactions.putResource(BOUND, NOBODY);
        }
        return statements.open();
    }

    /**
     * Lets the running transaction change something also where the business is suspended or closing: coming in, going out,
     * and what an owner does about the closing. To be said before its first statement.
     */
    public void evenAtRest() {
        if (transactions.getResource(BOUND) == null) {
            transactions.putResource(ALWAYS, true);
        }
    }

    /**
     * SQL of the caller's tenant that only reads, all of it as of one moment. Has to be the first statement of its
     * transaction.
     */
    public Handle snapshot() {
        if (transactions.getResource(BOUND) != null) {
            throw new IllegalStateException("A snapshot is a transaction of its own");
        }
        statements.open().execute("set transaction isolation level repeatable read, read only");
        return sql();
    }

    /** SQL on what all tenants share, the catalogue; whether the transaction belongs to a tenant stays open. */
    public Handle catalogue() {
        return statements.open();
    }

    /**
     * Leaves something for the last moment of the caller's transaction, so that a row that every change of a tenant
     * needs is locked for that moment alone. Items of one kind are handed over together, in their order. In a
     * transaction begun by hand, outside every service, it is done at once.
     *
     * @param kind names the work, which is the one given with the first item
     */
    public <T> void atEnd(Class<T> kind, T item, BiConsumer<Handle, List<T>> work) {
        var sql = sql();
        if (lastWork().isBegun()) {
            lastWork().leave(kind, item, items -> work.accept(sql, items));
        } else {
            work.accept(sql, List.of(item));
        }
    }

    /**
     * Does a transaction's work and then what it has left for the end. A call within another only does its work: the end
     * is that of the outermost. Work that fails with a runtime exception is undone as a whole.
     */
    public @Nullable Object toItsEnd(Callable<@Nullable Object> work) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE
                || !lastWork().begin()) {
            return work.call();
        }
        try {
            var done = work.call();
            finish();
            return done;
        } catch (RuntimeException undone) {
            throw undone;
        } catch (Exception told) {
            // The container commits what ends so.
            finish();
            throw told;
        } finally {
            lastWork().end();
        }
    }

    /**
     * Does some of a transaction's work, which is undone alone if it throws: its statements and what it has left for the end. Rows of
     * entities are no part of such work.
     */
    public <T> T orUndone(Supplier<T> work) {
        var sql = sql();
        var before = lastWork().count();
        sql.execute("savepoint undone");
        try {
            var done = work.get();
            sql.execute("release savepoint undone");
            return done;
        } catch (RuntimeException failed) {
            sql.execute("rollback to savepoint undone");
            sql.execute("release savepoint undone");
            lastWork().backTo(before);
            throw failed;
        }
    }

    private void finish() {
        if (!lastWork().isEmpty() && !transactions.getRollbackOnly()) {
            // Rows of entities are locked before the heads, as everywhere.
            entities.flush();
            lastWork().run();
        }
    }

    private LastWork lastWork() {
        var last = (LastWork) transactions.getResource(LastWork.class);
        if (last == null) {
            last = new LastWork();
            transactions.putResource(LastWork.class, last);
        }
        return last;
    }

    private void bind(UUID tenant) {
        var bound = transactions.getResource(BOUND);
        if (bound == null) {
            transactions.putResource(BOUND, tenant);
            entities.setProperty(EntityManagerProperties.MULTITENANT_PROPERTY_DEFAULT, tenant);
            var people = caller.get() instanceof Caller && transactions.getResource(ALWAYS) == null;
            var job = caller.get() instanceof SystemActor system && system.isAJob();
            var changing = statements
                    .of(tenant)
                    .createQuery(job ? BIND_OF_A_JOB : BIND)
                    .bind("people", people)
                    .mapTo(Boolean.class)
                    .one();
            if (people) {
                caller.noteRest(!changing);
            }
        } else if (!bound.equals(tenant)) {
            throw new IllegalStateException("A transaction belongs to one tenant from its first statement on");
        }
    }

    /** The connection of the running transaction. */
    Connection connection() {
        return entities.unwrap(Connection.class);
    }
}

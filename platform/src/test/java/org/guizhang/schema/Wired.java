package org.guizhang.schema;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.blob.internal.BlobStore;
import org.guizhang.blob.internal.FolderStore;
import org.guizhang.shared.Languages;
import org.guizhang.shared.MovedClock;
import org.guizhang.template.internal.CatalogueImport;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.accounts.BusinessLimits;

/**
 * The services as they are, on the real PostgreSQL as the runtime role, with a clock that a test moves: what the server
 * injects is put in by hand, and {@link #in} is the transaction. Permissions are asked by an interceptor of the server
 * and so not here.
 */
public final class Wired {
    private final Map<Class<?>, Object> beans = new HashMap<>();
    private final Map<Object, Object> transaction = new HashMap<>();
    private final List<Class<?>> observers;
    private final EntityManagerFactory factory;
    private final MovedClock clock;

    public Wired(Instant start, Class<?>... observers) throws Exception {
        this(start, TestDatabase.owner(), local(), observers);
    }

    /** On another database, whose connections for requests come out of a data source. */
    Wired(Instant start, Connection owner, DataSource runtime, Class<?>... observers) throws Exception {
        this(start, owner, Map.of("jakarta.persistence.nonJtaDataSource", runtime), observers);
    }

    private Wired(Instant start, Connection catalogue, Map<String, Object> connections, Class<?>... observers)
            throws Exception {
        clock = new MovedClock(start);
        this.observers = List.of(observers);
        beans.put(Clock.class, clock);
        try (var owner = catalogue) {
            get(CatalogueImport.class).run(owner);
        }
        var properties = new HashMap<>(connections);
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", "");
        factory = Persistence.createEntityManagerFactory("guizhang", properties);
    }

    private static Map<String, Object> local() throws SQLException {
        try (var connection = TestDatabase.runtime()) {
            // Connections outlive a test, and a test may make a change to the tables again: no plan is kept.
            return Map.of(
                    "jakarta.persistence.jdbc.driver",
                    "org.postgresql.Driver",
                    "jakarta.persistence.jdbc.url",
                    connection.getMetaData().getURL()
                            + "&stringtype=unspecified&prepareThreshold=0&options=-c%20synchronous_commit=off",
                    "jakarta.persistence.jdbc.user",
                    "guizhang_app",
                    "jakarta.persistence.jdbc.password",
                    "app");
        }
    }

    public Instant now() {
        return clock.instant();
    }

    public void become(Instant moment) {
        clock.to(moment);
    }

    /** A business with its owner. */
    public Caller business(String trade) throws SQLException {
        var owner = new Caller(
                UUID.randomUUID(),
                "Wired",
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Li",
                Role.OWNER,
                Languages.CHINESE,
                false,
                0);
        in(owner, () -> {
            var sql = get(Database.class).sql();
            sql.execute(
                    "insert into account (id, login, password_hash, password_temporary, language, created_at)"
                            + " values (?, ?, '', false, 'zh', ?)",
                    owner.accountId(),
                    owner.accountId().toString(),
                    now());
            sql.execute(
                    "insert into tenant (id, name, trade, code, created_at) values (?, ?, ?, ?, ?)",
                    owner.tenantId(),
                    owner.tenantName(),
                    trade,
                    owner.tenantId().toString(),
                    now());
            sql.execute("insert into tenant_head (tenant_id) values (?)", owner.tenantId());
            return sql.execute(
                    "insert into person (tenant_id, id, account_id, name, login, role, active, created_at, version)"
                            + " values (?, ?, ?, 'Li', ?, 'OWNER', true, ?, 1)",
                    owner.tenantId(),
                    owner.personId(),
                    owner.accountId(),
                    owner.accountId().toString(),
                    now());
        });
        return owner;
    }

    /** Somebody else who works there. */
    public Caller colleague(Caller owner, String name, Role role) {
        var who = new Caller(
                owner.tenantId(),
                owner.tenantName(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                name,
                role,
                owner.locale(),
                false,
                0);
        in(owner, () -> {
            var sql = get(Database.class).sql();
            sql.execute(
                    "insert into account (id, login, password_hash, password_temporary, language, created_at)"
                            + " values (?, ?, '', false, 'zh', ?)",
                    who.accountId(),
                    who.accountId().toString(),
                    now());
            return sql.execute(
                    "insert into person (tenant_id, id, account_id, name, login, role, active, created_at, version)"
                            + " values (?, ?, ?, ?, ?, ?, true, ?, 1)",
                    who.tenantId(),
                    who.personId(),
                    who.accountId(),
                    name,
                    who.accountId().toString(),
                    role.name(),
                    now());
        });
        return who;
    }

    /** Runs work of a caller in one transaction, which is undone if the work fails. */
    public <T> T in(Caller who, Supplier<T> work) {
        return byHand(who, () -> toItsEnd(work));
    }

    /** The same as somebody begins it outside every service. */
    public <T> T byHand(Caller who, Supplier<T> work) {
        var entities = factory.createEntityManager();
        transaction.clear();
        put(get(Database.class), "entities", entities);
        put(get(Database.class), "transactions", registry());
        get(CurrentCaller.class).set(who);
        entities.getTransaction().begin();
        try {
            var done = work.get();
            entities.getTransaction().commit();
            return done;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    /** What stands behind an interface from here on. */
    public <T> void use(Class<T> type, T bean) {
        beans.put(type, bean);
    }

    @SuppressWarnings("unchecked")
    private <T> T toItsEnd(Supplier<T> work) {
        try {
            return (T) get(Database.class).toItsEnd(work::get);
        } catch (RuntimeException undone) {
            throw undone;
        } catch (Exception told) {
            throw new IllegalStateException(told);
        }
    }

    public <T> T get(Class<T> type) {
        var there = beans.get(type);
        if (there == null) {
            there = make(type);
        }
        return type.cast(there);
    }

    private Object injected(Field field) {
        if (field.getType() == Event.class) {
            return event(field);
        }
        if (field.getType() == Instance.class) {
            return nothing();
        }
        return field.getType() == BlobStore.class ? get(FolderStore.class) : get(field.getType());
    }

    /** No bean of a kind that many features have. */
    private static Object nothing() {
        return Proxy.newProxyInstance(
                Wired.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "iterator" -> Collections.emptyIterator();
                    case "stream" -> Stream.empty();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Object make(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            var bean = constructor.newInstance();
            beans.put(type, bean);
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(ConfigProperty.class)) {
                    // Numbers stay 0, but for limits, which are as large as they are at first; what may be missing is
                    // missing; the only texts asked for are folders, and there is none.
                    if (field.getType() == String.class) {
                        put(
                                bean,
                                field.getName(),
                                "target/wired-" + ProcessHandle.current().pid());
                    } else if (field.getType() == Optional.class) {
                        put(bean, field.getName(), Optional.empty());
                    } else if (type == BusinessLimits.class) {
                        put(
                                bean,
                                field.getName(),
                                Integer.valueOf(field.getAnnotation(ConfigProperty.class)
                                        .defaultValue()));
                    }
                } else if (field.isAnnotationPresent(Inject.class)) {
                    put(bean, field.getName(), injected(field));
                }
            }
            return bean;
        } catch (ReflectiveOperationException unwired) {
            throw new IllegalStateException(type.getName(), unwired);
        }
    }

    private Object event(Field field) {
        var of = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
        return Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (p, method, given) -> {
                    if (!method.getName().equals("fire")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    for (var observer : observers) {
                        for (var hears : observer.getDeclaredMethods()) {
                            if (hears.getParameterCount() == 1
                                    && hears.getParameters()[0].isAnnotationPresent(Observes.class)
                                    && hears.getParameterTypes()[0] == of) {
                                hears.setAccessible(true);
                                hears.invoke(get(observer), given[0]);
                            }
                        }
                    }
                    return null;
                });
    }

    private Object registry() {
        return Proxy.newProxyInstance(
                Wired.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (p, method, given) -> switch (method.getName()) {
                    case "getResource" -> transaction.get(given[0]);
                    case "putResource" -> transaction.put(given[0], given[1]);
                    case "getTransactionStatus" -> Status.STATUS_ACTIVE;
                    case "getRollbackOnly" -> false;
                    default -> throw new UnsupportedOperationException(method.getName() + Arrays.toString(given));
                });
    }

    private static void put(Object bean, String name, Object value) {
        try {
            var field = bean.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(bean, value);
        } catch (ReflectiveOperationException unwired) {
            throw new IllegalStateException(name, unwired);
        }
    }
}

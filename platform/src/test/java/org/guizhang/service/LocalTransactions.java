package org.guizhang.service;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionRequiredException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.TransactionalException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Transactional} means, by transactions of the one database: committed at the end of the outermost method,
 * undone by what is thrown unchecked.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class LocalTransactions {
    private static final ThreadLocal<@Nullable Running> RUNNING = new ThreadLocal<>();

    /** The persistence context of a transaction and what is kept with it. */
    private record Running(EntityManager entities, Map<Object, @Nullable Object> resources) {}

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) throws Exception {
        var before = RUNNING.get();
        var type = type(call);
        if (type == TxType.MANDATORY && before == null) {
            throw new TransactionalException("No transaction", new TransactionRequiredException());
        }
        if (type == TxType.SUPPORTS || type == TxType.MANDATORY || type == TxType.REQUIRED && before != null) {
            return call.proceed();
        }
        if (type != TxType.REQUIRED && type != TxType.REQUIRES_NEW) {
            throw new UnsupportedOperationException(type.name());
        }
        try {
            return anew(call);
        } finally {
            RUNNING.set(before);
        }
    }

    private static @Nullable Object anew(InvocationContext call) throws Exception {
        var entities = ServerParts.factory().createEntityManager();
        var transaction = entities.getTransaction();
        RUNNING.set(new Running(entities, new HashMap<>()));
        transaction.begin();
        try {
            var done = call.proceed();
            transaction.commit();
            return done;
        } catch (RuntimeException undone) {
            throw undone;
        } catch (Exception told) {
            transaction.commit();
            throw told;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            entities.close();
        }
    }

    private static TxType type(InvocationContext call) {
        var method = call.getMethod();
        var said = method.getAnnotation(Transactional.class);
        return said != null
                ? said.value()
                : method.getDeclaringClass().getAnnotation(Transactional.class).value();
    }

    /** The entity manager that is injected: the running transaction's. */
    static EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(
                LocalTransactions.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (p, method, given) -> {
                    try {
                        return method.invoke(running().entities, given);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    static TransactionSynchronizationRegistry registry() {
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                LocalTransactions.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (p, method, given) -> switch (method.getName()) {
                    case "getResource" -> running().resources.get(given[0]);
                    case "putResource" -> running().resources.put(given[0], given[1]);
                    case "getTransactionStatus" ->
                        RUNNING.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
                    case "getRollbackOnly" ->
                        running().entities.getTransaction().getRollbackOnly();
                    default -> throw new UnsupportedOperationException(method.getName() + Arrays.toString(given));
                });
    }

    private static Running running() {
        var running = RUNNING.get();
        if (running == null) {
            throw new IllegalStateException("No transaction");
        }
        return running;
    }
}

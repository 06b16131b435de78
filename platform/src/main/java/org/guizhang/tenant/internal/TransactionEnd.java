package org.guizhang.tenant.internal;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/**
 * Does the last work of a transaction before the container commits it: within the container's own interceptor of
 * {@link Transactional}, which has the number before.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
public class TransactionEnd {
    @Inject
    Database database;

    @AroundInvoke
    @Nullable
    Object finish(InvocationContext call) throws Exception {
        return database.toItsEnd(call::proceed);
    }
}

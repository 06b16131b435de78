package org.guizhang.tenant.internal;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Requires;

/** Refuses a service call whose caller lacks the permission, before a transaction is opened. */
@Requires
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class PermissionCheck {
    @Inject
    CurrentCaller caller;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        var needed = call.getMethod().getAnnotation(Requires.class);
        if (needed != null) {
            var who = caller.get();
            if (who instanceof Caller person && person.temporaryPassword()) {
                throw new Forbidden(Message.of("problem.temporary-password"));
            }
            // The system may nothing here: what it has to do is no service of people.
            if (!who.may(needed.value())) {
                throw new Forbidden(Message.of("problem.forbidden"));
            }
        }
        return call.proceed();
    }
}

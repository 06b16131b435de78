package org.guizhang.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.tenant.internal.OwnPassword;
import org.jspecify.annotations.Nullable;

/** Asks whoever calls for the password once more, before what a stolen sign-in must not do. */
@ApplicationScoped
@ForFeatures
public class PasswordAgain {
    @Inject
    CurrentCaller caller;

    @Inject
    OwnPassword own;

    /**
     * To be asked before the work around it has touched the database. Throws {@link org.guizhang.shared.Rejected} at
     * {@code /password}, and {@link Forbidden} where a program asks, which has no password to tell.
     */
    public void check(@Nullable String typed) {
        if (caller.isProgram()) {
            throw new Forbidden(Message.of("problem.not-by-token"));
        }
        own.check(caller.person().accountId(), "/password", typed == null ? "" : typed);
    }
}

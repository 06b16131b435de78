package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.accounts.Passwords;

/** Asks somebody who has signed in for their password once more, before what a stolen sign-in must not do. */
@ApplicationScoped
public class OwnPassword {
    @Inject
    AccountHashes accounts;

    @Inject
    Passwords passwords;

    @Inject
    Throttle throttle;

    /**
     * Throws {@link Rejected} at {@code field} unless the password is the account's. To be asked before the work around it
     * has touched the database, for it takes connections of its own.
     */
    public void check(UUID account, String field, String typed) {
        if (typed.isEmpty()) {
            throw Rejected.field(field, "required");
        }
        var what = "account " + account;
        throttle.take(what);
        if (typed.length() > Passwords.MAX_LENGTH || !passwords.matches(typed, accounts.of(account))) {
            throw Rejected.field(field, "password-wrong");
        }
        throttle.forget(what);
    }
}

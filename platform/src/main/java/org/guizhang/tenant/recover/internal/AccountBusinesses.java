package org.guizhang.tenant.recover.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.SystemActor;
import org.jdbi.v3.core.Handle;

/** Does something for an account in one of its businesses, whose outbox carries the mails to its holder. */
@ApplicationScoped
public class AccountBusinesses {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    /** In the running transaction, which may belong to no tenant yet; the caller stays who it was. */
    void at(UUID account, Consumer<Handle> work) {
        var home = database.catalogue()
                .createQuery("select tenant_id from home_of(:account)")
                .bind("account", account)
                .mapTo(UUID.class)
                .findFirst();
        if (home.isEmpty()) {
            return;
        }
        var before = caller.actor();
        var language = caller.locale();
        caller.set(SystemActor.of(home.get()));
        try {
            work.accept(database.sql());
        } finally {
            before.ifPresentOrElse(caller::set, caller::clear);
            caller.speak(language);
        }
    }
}

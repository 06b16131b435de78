package org.guizhang.tenant.recover.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import org.guizhang.shared.Job;
import org.guizhang.tenant.CurrentCaller;

/** Tells businesses what has happened to an account as soon as that is committed; what fails is left to the job. */
@ApplicationScoped
public class AccountNewsDelivery {
    @Inject
    AccountNews news;

    @Inject
    CurrentCaller caller;

    /** The caller stays who it was. */
    public void tell(Collection<UUID> tenants) {
        var before = caller.actor();
        var language = caller.locale();
        try {
            Job.each(tenants, news::enter);
        } finally {
            before.ifPresentOrElse(caller::set, caller::clear);
            caller.speak(language);
        }
    }
}

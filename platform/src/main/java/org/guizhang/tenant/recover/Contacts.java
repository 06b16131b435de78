package org.guizhang.tenant.recover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.TooMany;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.internal.OwnPassword;
import org.guizhang.tenant.recover.internal.AccountNewsDelivery;
import org.guizhang.tenant.recover.internal.ContactChanges;
import org.guizhang.tenant.recover.internal.LinkRedemption;
import org.jspecify.annotations.Nullable;

/** Everybody's own name, e-mail address and phone number, the same in all businesses of the account. */
@ApplicationScoped
public class Contacts {
    @Inject
    ContactChanges changes;

    @Inject
    LinkRedemption redemption;

    @Inject
    AccountNewsDelivery news;

    @Inject
    OwnPassword passwords;

    @Inject
    CurrentCaller caller;

    @Requires(Permission.READ_HANDBOOK)
    public Contact own() {
        return changes.own();
    }

    /**
     * Changes what is named, with the own password. Where mail is set up a new address counts when the link that goes
     * there is opened; all else counts at once. Throws {@link Rejected} with what is wrong, {@link TooMany} after too many
     * wrong passwords or mails.
     */
    @Requires(Permission.READ_HANDBOOK)
    public Contact change(Contact.Change wanted) {
        var password = Objects.requireNonNullElse(wanted.password(), "");
        passwords.check(caller.person().accountId(), "/password", password);
        news.tell(changes.change(wanted));
        return changes.own();
    }

    /** Sends the link that confirms the present address, or the one that waits to replace it, once more. */
    @Requires(Permission.READ_HANDBOOK)
    public void sendLink() {
        changes.sendLink();
    }

    /**
     * Confirms an address by its link. Throws {@link NotFound} for a link that is used up, too old or another account's,
     * and {@link Conflict} when another account has confirmed the address.
     */
    @Requires(Permission.READ_HANDBOOK)
    public Contact confirm(@Nullable String secret) {
        var who = caller.person();
        news.tell(redemption.confirm(secret, who.accountId(), who.credential()));
        return changes.own();
    }

    /** Whether a link is to the caller's own account. Throws {@link NotFound} for one that is used up or too old. */
    @Requires(Permission.READ_HANDBOOK)
    public boolean isOwn(@Nullable String secret) {
        return redemption.holder(secret).id().equals(caller.person().accountId());
    }
}

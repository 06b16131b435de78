package org.guizhang.tenant.recover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.TooMany;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.Unguarded;
import org.guizhang.tenant.internal.OwnPassword;
import org.guizhang.tenant.recover.internal.AccountNewsDelivery;
import org.guizhang.tenant.recover.internal.LinkRedemption;
import org.guizhang.tenant.recover.internal.RecoveryQueue;
import org.jspecify.annotations.Nullable;

/**
 * Ways back for people who cannot sign in. Whatever is wrong with a link gets the same {@link NotFound}, but one that has
 * confirmed its address says so when it is opened again; nothing here tells
 * whether a login has an account.
 */
@ApplicationScoped
public class Recoveries {
    @Inject
    RecoveryQueue queue;

    @Inject
    LinkRedemption redemption;

    @Inject
    AccountNewsDelivery news;

    @Inject
    AddressMail mail;

    @Inject
    OwnPassword passwords;

    /** Whether a forgotten password is mended by mail here. */
    @Unguarded("a property of the installation")
    public boolean byMail() {
        return mail.isThere();
    }

    /**
     * Sends the holder of a login a link for a new password, if there is one who can be reached. Throws {@link Conflict}
     * where no mail is sent, and {@link TooMany} for an address that asks too often: 30 times, then once in 20 seconds.
     */
    @Unguarded("whoever has forgotten the password is not known")
    public void ask(@Nullable String login, String from) {
        if (!mail.isThere()) {
            throw new Conflict(Message.of("problem.no-mail"));
        }
        var violations = new Violations();
        var typed = Login.read(violations, "/login", login);
        violations.check();
        queue.add(typed.value(), from);
    }

    @Unguarded("the secret of the link is the credential")
    public Recovery read(@Nullable String secret) {
        return redemption.read(secret);
    }

    /**
     * Sets a new password by a link; every sign-in and token of the account ends. Throws {@link Rejected} for a weak
     * password, and where it has to be said that the businesses are the caller's ({@link Recovery#asks}) and was not.
     */
    @Unguarded("the secret of the link is the credential")
    public void reset(@Nullable String secret, @Nullable String wanted, boolean mine) {
        news.tell(redemption.reset(secret, Objects.requireNonNullElse(wanted, ""), mine));
    }

    /** Confirms an address by the account's password. Throws {@link TooMany} after too many wrong ones. */
    @Unguarded("the secret of the link and the password are the credentials")
    public void confirm(@Nullable String secret, @Nullable String password) {
        var holder = redemption.holder(secret);
        passwords.check(holder.id(), "/password", Objects.requireNonNullElse(password, ""));
        news.tell(redemption.confirm(secret, holder.id(), holder.credential()));
    }

    /**
     * Says by a link to an address nobody has confirmed that the account is somebody else's. It goes on without the
     * address, which is free from then on.
     */
    @Unguarded("the secret of the link is the credential")
    public void release(@Nullable String secret) {
        news.tell(redemption.release(secret));
    }
}

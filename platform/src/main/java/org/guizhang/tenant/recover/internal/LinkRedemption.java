package org.guizhang.tenant.recover.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.TenantAction;
import org.guizhang.tenant.accounts.Passwords;
import org.guizhang.tenant.internal.FormerHolders;
import org.guizhang.tenant.internal.Holder;
import org.guizhang.tenant.internal.LinkRows;
import org.guizhang.tenant.internal.LinkRows.Kind;
import org.guizhang.tenant.internal.LinkRows.Link;
import org.guizhang.tenant.recover.AddressMail;
import org.guizhang.tenant.recover.Recovery;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Uses links up, of whatever tenants the account is, each in one transaction that holds the account; answers the businesses to be told.
 * What a link is worth is decided when it is used: an address or a business may have changed since it was made.
 */
@ApplicationScoped
@Transactional
public class LinkRedemption {
    @Inject
    Database database;

    @Inject
    LinkRows links;

    @Inject
    Passwords passwords;

    @Inject
    Accounts accounts;

    @Inject
    AddressTakeovers takeovers;

    @Inject
    FormerHolders former;

    @Inject
    AccountNews news;

    @Inject
    AddressMail mail;

    @Inject
    AccountBusinesses accountBusinesses;

    @Inject
    Clock clock;

    /** An open link with its account. */
    private record Opened(Link link, Holder holder) {
        /**
         * Whether mail to the account's own address has arrived: who holds the link reads that address. One that stands
         * beside the login proves nothing before its holder has confirmed it.
         */
        boolean proves() {
            return link.address() != null
                    && link.address().equals(holder.address())
                    && (holder.hasEmailLogin() || holder.verifiedAt() != null);
        }

        /** Whether the account may have been opened by somebody else than who reads the address. */
        boolean takes() {
            return proves() && holder.verifiedAt() == null;
        }
    }

    /** What a link is for. Throws {@link Conflict} for one that has confirmed its address already. */
    public Recovery read(@Nullable String secret) {
        var sql = database.outsideTenants();
        if (links.hasConfirmed(sql, secret)) {
            throw new Conflict(Message.of("problem.address-confirmed"));
        }
        var opened = open(sql, secret);
        var purpose = purpose(opened);
        // Who reads an address that was entered by mistake learns nothing of the account.
        var login = opened.holder().login();
        var businesses = opened.takes() ? businesses(opened.holder()) : List.<Recovery.Business>of();
        return new Recovery(
                purpose,
                purpose == Recovery.Purpose.NEW_ADDRESS ? new Login(login).masked() : login,
                opened.link().address(),
                !businesses.isEmpty(),
                businesses,
                opened.link().expiresAt());
    }

    private List<Recovery.Business> businesses(Holder holder) {
        return accounts.memberships(holder.id()).stream()
                .map(own -> new Recovery.Business(own.tenantName(), own.owner(), own.role()))
                .toList();
    }

    private static Recovery.Purpose purpose(Opened opened) {
        if (opened.link().kind() != Kind.VERIFY) {
            return Recovery.Purpose.PASSWORD;
        }
        return opened.proves() ? Recovery.Purpose.ADDRESS : Recovery.Purpose.NEW_ADDRESS;
    }

    /**
     * Sets a new password; all that let in before ends. Where nobody has confirmed the address yet, the account passes to
     * whoever does so now, without the contact data entered by whoever had it.
     *
     * @param mine that the businesses of such an account are the caller's
     */
    public List<UUID> reset(@Nullable String secret, String wanted, boolean mine) {
        var sql = database.outsideTenants();
        var opened = open(sql, secret);
        var holder = opened.holder();
        if (purpose(opened) == Recovery.Purpose.NEW_ADDRESS) {
            throw LinkRows.closed();
        }
        var violations = new Violations();
        passwords.check(violations, "/password", wanted, holder.login());
        if (opened.takes() && !mine && !accounts.memberships(holder.id()).isEmpty()) {
            violations.add("/mine", "recovery-mine");
        }
        violations.check();
        links.use(sql, opened.link());
        sql.createUpdate("update account set password_hash = :passwordHash, password_temporary = false where id = :id")
                .bind("passwordHash", passwords.hash(wanted))
                .bind("id", holder.id())
                .execute();
        if (opened.takes()) {
            former.remember(sql, holder, null);
            sql.createUpdate("update account set verified_at = :now, phone = null where id = :id")
                    .bind("now", clock.instant())
                    .bind("id", holder.id())
                    .execute();
        }
        accounts.endAccess(holder.id(), true);
        return news.announce(
                sql,
                holder.id(),
                TenantAction.PERSON_PASSWORD_RESET,
                null,
                null,
                opened.link().kind().name());
    }

    /** The account of an open link. */
    public Holder holder(@Nullable String secret) {
        return open(database.outsideTenants(), secret).holder();
    }

    /**
     * Confirms an address for its account. Throws {@link Conflict} when its password was changed since.
     *
     * @param credential under which the sign-in or the password was checked
     */
    public List<UUID> confirm(@Nullable String secret, UUID account, int credential) {
        var opened = open(database.catalogue(), secret);
        if (!opened.holder().id().equals(account)) {
            throw LinkRows.closed();
        }
        if (opened.holder().credential() != credential) {
            throw new Conflict(Message.of("problem.race"));
        }
        return confirm(database.catalogue(), opened);
    }

    private List<UUID> confirm(Handle sql, Opened opened) {
        var address = opened.link().address();
        if (opened.link().kind() != Kind.VERIFY || address == null) {
            throw LinkRows.closed();
        }
        var holder = opened.holder();
        links.use(sql, opened.link());
        if (opened.proves()) {
            sql.createUpdate("update account set verified_at = :now where id = :id")
                    .bind("now", clock.instant())
                    .bind("id", holder.id())
                    .execute();
            return news.announce(sql, holder.id(), TenantAction.PERSON_ADDRESS_CONFIRMED, null, null, null);
        }
        var told = new ArrayList<UUID>();
        var column = "email";
        if (holder.hasEmailLogin()) {
            told.addAll(takeovers.free(sql, address, holder.id()));
            column = "login";
        }
        sql.createUpdate("update account set " + column + " = :address, verified_at = :now where id = :id")
                .bind("address", address)
                .bind("now", clock.instant())
                .bind("id", holder.id())
                .execute();
        var login = holder.hasEmailLogin() ? address : null;
        told.addAll(news.announce(sql, holder.id(), TenantAction.PERSON_ADDRESS_CHANGED, login, null, null));
        tellReplaced(holder, address);
        return told;
    }

    /** Says that the account is somebody else's: it loses the address, which is free then. */
    public List<UUID> release(@Nullable String secret) {
        var sql = database.outsideTenants();
        var opened = open(sql, secret);
        if (!opened.takes()) {
            throw LinkRows.closed();
        }
        links.use(sql, opened.link());
        return takeovers.move(sql, opened.holder());
    }

    /** Whoever reads the old address hears of it, should it not have been the holder's doing. */
    private void tellReplaced(Holder holder, String by) {
        var old = holder.address();
        if (old != null && holder.verifiedAt() != null) {
            accountBusinesses.at(holder.id(), own -> mail.replaced(old, holder.language(), new Login(by).masked()));
        }
    }

    private Opened open(Handle sql, @Nullable String secret) {
        var link = links.find(sql, secret).orElseThrow(LinkRows::closed);
        var holder = Holder.lock(sql, link.account()).orElseThrow(LinkRows::closed);
        var opened = new Opened(link, holder);
        var mailed = link.kind() == Kind.MAIL && !opened.proves();
        var done = link.kind() == Kind.VERIFY && opened.proves() && holder.verifiedAt() != null;
        if (mailed || done || (link.giver() != null && !RecoveryEligibility.holds(sql, holder, link.giver()))) {
            throw LinkRows.closed();
        }
        return opened;
    }
}

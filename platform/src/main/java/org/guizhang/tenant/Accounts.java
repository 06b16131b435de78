package org.guizhang.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.TooMany;
import org.guizhang.shared.Unauthenticated;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.accounts.Passwords;
import org.guizhang.tenant.accounts.PersonRows;
import org.guizhang.tenant.accounts.SignInLimits;
import org.guizhang.tenant.internal.Callers;
import org.guizhang.tenant.internal.FormerHolders;
import org.guizhang.tenant.internal.LinkRows;
import org.guizhang.tenant.internal.OwnPassword;

/** Accounts: one per person, whatever number of tenants the person belongs to. */
@ApplicationScoped
@Transactional
public class Accounts {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Passwords passwords;

    @Inject
    OwnPassword ownPassword;

    @Inject
    SignInLimits limits;

    @Inject
    Tokens tokens;

    @Inject
    FormerHolders former;

    @Inject
    LinkRows links;

    @Inject
    Clock clock;

    @Inject
    PersonRows people;

    @Inject
    Event<AuditedAction> trail;

    /**
     * Checks login and password. Throws {@link Unauthenticated} when they are not right, in no way that tells which, and
     * {@link TooMany} when too many were not; a browser or an address the account has come in from before has tries of
     * its own.
     */
    @Unguarded("whoever signs in is not known yet")
    public SignedIn signIn(String login, String password, SignInSource from) {
        var typed = Login.typed(login).value();
        if (typed.length() > Login.MAX_LENGTH || password.length() > Passwords.MAX_LENGTH) {
            // Nobody's: said at once for known logins and unknown ones alike, and not remembered.
            throw new Unauthenticated(Message.of("problem.sign-in"));
        }
        var attempt = limits.begin(typed, from);
        var account = attempt.account();
        if (account.isEmpty()) {
            passwords.matchNobody(password);
            throw former.refusal(database.outsideTenants(), typed, password);
        }
        if (!passwords.matches(password, account.get().hash())) {
            throw former.refusal(database.outsideTenants(), typed, password);
        }
        limits.succeed(attempt);
        var memberships = memberships(account.get().id());
        if (memberships.isEmpty()) {
            if (database.outsideTenants()
                    .createQuery("select waits_somewhere(:id)")
                    .bind("id", account.get().id())
                    .mapTo(Boolean.class)
                    .list()
                    .get(0)) {
                throw new Unauthenticated(Message.of("problem.waiting"));
            }
            throw new Unauthenticated(Message.of("problem.no-tenant"));
        }
        return new SignedIn(account.get().id(), account.get().credential(), memberships);
    }

    /** The tenants of an account whose holder is still active there, the one entered last first, then by name. */
    @Unguarded("asked with an account id that a credential check has given")
    public List<Membership> memberships(UUID accountId) {
        return database.outsideTenants()
                .createQuery(
                        "select m.*, owner_name as owner from memberships_of(:accountId) m order by entered_at desc nulls last, tenant_name,"
                                + " tenant_id")
                .bind("accountId", accountId)
                .mapTo(Membership.class)
                .list();
    }

    /** The tenants the caller may switch to. */
    @Requires(Permission.READ_HANDBOOK)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Membership> ownMemberships() {
        return memberships(caller.person().accountId());
    }

    /**
     * The person behind an account in a tenant; throws {@link Unauthenticated} when access has ended or the password
     * was changed since {@code credential} was given.
     */
    @Unguarded("asked with what a credential check has given")
    public Caller callerIn(UUID accountId, UUID tenantId, int credential) {
        return database.outsideTenants()
                .createQuery("select * from caller_in(:accountId, :tenantId)")
                .bind("accountId", accountId)
                .bind("tenantId", tenantId)
                .map(Callers::caller)
                .findFirst()
                .filter(found -> found.credential() == credential)
                .orElseThrow(() -> new Unauthenticated(Message.of("problem.unauthenticated")));
    }

    /** The person behind an account, for work that goes on after a request; empty when access has ended. */
    @Unguarded("the account has chosen that work goes on in its name")
    public Optional<Caller> callerOf(UUID accountId, UUID tenantId) {
        return database.catalogue()
                .createQuery("select * from caller_in(:accountId, :tenantId)")
                .bind("accountId", accountId)
                .bind("tenantId", tenantId)
                .map(Callers::caller)
                .findFirst();
    }

    /** A token for the sign-in that has just succeeded, with its trace in the tenant that was entered. */
    @Unguarded("the caller has just signed in")
    public AccessToken.Issued enterWithToken() {
        var issued = tokens.openSession();
        entered("token");
        return issued;
    }

    /** Leaves the trace of a sign-in in the tenant that was entered. */
    @Unguarded("the caller has just signed in")
    public void entered(String how) {
        database.evenAtRest();
        people.entered(caller.person().personId());
        trail.fire(new AuditedAction(
                TenantAction.PERSON_SIGNED_IN,
                "person",
                caller.person().personId().toString(),
                null,
                Map.of("how", how)));
    }

    /**
     * Notes that the caller has come in from there by a sign-up or a link, so that wrong passwords from elsewhere do not
     * keep them out.
     */
    @Unguarded("the caller has just come in")
    public void recognise(SignInSource from) {
        limits.recognise(caller.person().accountId(), from);
    }

    /**
     * Ends what lets somebody in as this account, in all its businesses: every sign-in, at browsers and with tokens, links
     * made for a new password (the one that confirms an address stays), and with {@code programs} the tokens made for programs too.
     */
    @Unguarded("whoever asks has shown a right to the account")
    public void endAccess(UUID accountId, boolean programs) {
        database.catalogue()
                .createQuery("select end_access_of(:accountId, :programs)")
                .bind("accountId", accountId)
                .bind("programs", programs)
                .map(row -> 1)
                .list();
        links.endWaysBack(database.catalogue(), accountId);
    }

    /**
     * Changes the caller's own password; open also to holders of a temporary one. Every sign-in of the account ends, at
     * browsers and with tokens, and so does every link made for a new password. Throws {@link Unauthenticated} when the
     * password was changed or reset since the caller has come.
     *
     * @param programs whether the tokens made for programs end too
     * @return the caller under the new password, for the browser that goes on with it
     */
    @Unguarded("everybody may change the own password, with the old one")
    public Caller changePassword(String current, String wanted, boolean programs) {
        var who = caller.person();
        ownPassword.check(who.accountId(), "/current", current);
        database.evenAtRest();
        var sql = database.sql();
        var login = sql.createQuery("select login from account where id = :id and credential = :credential for update")
                .bind("id", who.accountId())
                .bind("credential", who.credential())
                .mapTo(String.class)
                .findFirst()
                .orElseThrow(() -> new Unauthenticated(Message.of("problem.unauthenticated")));
        var violations = new Violations();
        passwords.check(violations, "/wanted", wanted, login, who.name());
        if (wanted.equals(current)) {
            violations.add("/wanted", "password-same");
        }
        violations.check();
        sql.createUpdate("update account set password_hash = :passwordHash, password_temporary = false where id = :id")
                .bind("passwordHash", passwords.hash(wanted))
                .bind("id", who.accountId())
                .execute();
        endAccess(who.accountId(), programs);
        trail.fire(new AuditedAction(
                TenantAction.PERSON_PASSWORD_CHANGED,
                "person",
                who.personId().toString(),
                null,
                programs ? Map.of("programs", true) : null));
        return sql.createQuery("select * from caller_in(:accountId, :tenant)")
                .bind("accountId", who.accountId())
                .map(Callers::caller)
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    /** Sets the language the caller reads and is answered in. */
    @Requires(Permission.READ_HANDBOOK)
    public void speak(Locale language) {
        database.evenAtRest();
        database.sql()
                .createUpdate("update account set language = :language where id = :id")
                .bind("language", Languages.tag(language))
                .bind("id", caller.person().accountId())
                .execute();
        caller.speak(language);
    }
}

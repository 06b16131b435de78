package org.guizhang.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Unauthenticated;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.AccessToken.Issued;
import org.guizhang.tenant.AccessToken.Kind;
import org.guizhang.tenant.internal.Callers;
import org.guizhang.tenant.internal.OwnPassword;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** Bearer tokens (RFC 6750) for REST: each is for one person in one tenant. */
@ApplicationScoped
@Transactional
public class Tokens {
    private static final Duration SESSION = Duration.ofHours(12);
    private static final String DEVICE_PREFIX = "gzd_";

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    OwnPassword ownPassword;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /** Whom a token stands for, and what it was made for. */
    public record Known(Caller caller, Kind kind) {}

    /** The person behind a token, if it is a live one. */
    @Unguarded("this is the credential check itself")
    public Optional<Known> callerWith(String secret) {
        return database.outsideTenants()
                .createQuery("select * from caller_with_token(:secret, :now)")
                .bind("secret", Digests.sha256(secret))
                .bind("now", clock.instant())
                .map(row -> new Known(Callers.caller(row), kind(row)))
                .findFirst();
    }

    /** A token for a sign-in that has just succeeded; the caller is the one who signed in. */
    @Unguarded("the caller has just signed in; a temporary password needs a token to be changed with")
    public Issued openSession() {
        database.evenAtRest();
        database.sql()
                .createUpdate(
                        "delete from access_token where tenant_id = :tenant and account_id = :accountId and expires_at <= :now")
                .bind("accountId", caller.person().accountId())
                .bind("now", clock.instant())
                .execute();
        return issue("", Kind.SESSION, SESSION);
    }

    /**
     * A token for a program of the caller's, valid for 1 to {@value AccessToken#MAX_DAYS} days. Asks for the password, and
     * throws {@link Forbidden} where a program asks: what steals a sign-in or a token cannot make itself one that lasts.
     * Throws {@link Unauthenticated} when access has ended since the caller has come.
     */
    @Requires(Permission.READ_HANDBOOK)
    public Issued issue(@Nullable String name, int days, @Nullable String password) {
        if (caller.isProgram()) {
            throw new Forbidden(Message.of("problem.token-by-token"));
        }
        var violations = new Violations();
        var checked = violations.line("/name", name, AccessToken.MAX_NAME);
        if (days < 1 || days > AccessToken.MAX_DAYS) {
            violations.add("/days", "range", 1, AccessToken.MAX_DAYS);
        }
        if (password == null || password.isEmpty()) {
            violations.add("/password", "required");
        }
        violations.check();
        ownPassword.check(caller.person().accountId(), "/password", password == null ? "" : password);
        var issued = issue(checked, Kind.PERSONAL, Duration.ofDays(days));
        trail.fire(new AuditedAction(
                TenantAction.TOKEN_ISSUED,
                "token",
                issued.token().id().toString(),
                null,
                Map.of("name", checked, "expiresAt", issued.token().expiresAt().toString())));
        return issued;
    }

    /** The caller's personal tokens in this tenant, newest first. */
    @Requires(Permission.READ_HANDBOOK)
    public List<AccessToken> list() {
        return database.sql()
                .createQuery(
                        "select * from access_token where tenant_id = :tenant and account_id = :accountId and kind = 'personal'"
                                + " order by id desc")
                .bind("accountId", caller.person().accountId())
                .mapTo(AccessToken.class)
                .list();
    }

    /** Ends one of the caller's tokens; another person's answers as not found. */
    @Requires(Permission.READ_HANDBOOK)
    public void revoke(UUID id) {
        database.evenAtRest();
        var ended = database.sql()
                .createUpdate(
                        "delete from access_token where tenant_id = :tenant and id = :id and account_id = :accountId")
                .bind("id", id)
                .bind("accountId", caller.person().accountId())
                .execute();
        if (ended == 0) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        trail.fire(new AuditedAction(TenantAction.TOKEN_REVOKED, "token", id.toString(), null, null));
    }

    /** Whether a secret was that of a device that somebody has ended, which is to forget what it keeps. */
    @Unguarded("this is part of the credential check")
    public boolean isOfRevokedDevice(String secret) {
        return secret.startsWith(DEVICE_PREFIX)
                && database.outsideTenants()
                        .createQuery("select is_revoked_device(:secret)")
                        .bind("secret", Digests.sha256(secret))
                        .mapTo(Boolean.class)
                        .one();
    }

    /** Signs out: the token of this call ends. */
    @Unguarded("whoever holds the token may end it")
    public void close(String secret) {
        database.evenAtRest();
        database.sql()
                .createUpdate("delete from access_token where tenant_id = :tenant and token_hash = :tokenHash")
                .bind("tokenHash", Digests.sha256(secret))
                .execute();
    }

    Issued issue(String name, Kind kind, Duration life) {
        var prefix = kind == Kind.DEVICE ? DEVICE_PREFIX : kind == Kind.CALENDAR ? "gzc_" : "gz_";
        var secret = prefix + ids.secret();
        var now = clock.instant();
        var who = caller.person();
        stillLetIn(who);
        var token = new AccessToken(ids.next(), name, kind, now, now.plus(life));
        database.sql()
                .createUpdate(
                        "insert into access_token (tenant_id, id, account_id, token_hash, kind, name, created_at, expires_at)"
                                + " values (:tenant, :id, :accountId, :tokenHash, :kind, :name, :createdAt, :expiresAt)")
                .bind("id", token.id())
                .bind("accountId", who.accountId())
                .bind("tokenHash", Digests.sha256(secret))
                .bind("kind", kind.name().toLowerCase(Locale.ROOT))
                .bind("name", name)
                .bind("createdAt", token.createdAt())
                .bind("expiresAt", token.expiresAt())
                .execute();
        return new Issued(token, secret);
    }

    /**
     * Whoever ends access at this moment waits until the token is there and ends it, too; where they were faster there is
     * none. The person is held as strongly as the trace of a sign-in does right after.
     */
    private void stillLetIn(Caller who) {
        var still = database.sql()
                .createQuery(
                        "select 1 from account a join person p on p.account_id = a.id where p.tenant_id = :tenant and a.id = :id"
                                + " and a.credential = :credential and p.id = :personId and p.active for key share of a"
                                + " for no key update of p")
                .bind("id", who.accountId())
                .bind("credential", who.credential())
                .bind("personId", who.personId())
                .mapTo(Integer.class)
                .findFirst();
        if (still.isEmpty()) {
            throw new Unauthenticated(Message.of("problem.unauthenticated"));
        }
    }

    private static Kind kind(RowView row) {
        return row.getColumn("kind", Kind.class);
    }
}

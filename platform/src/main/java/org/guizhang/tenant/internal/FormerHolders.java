package org.guizhang.tenant.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.guizhang.shared.Days;
import org.guizhang.shared.Message;
import org.guizhang.shared.Unauthenticated;
import org.guizhang.tenant.accounts.Passwords;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Those who used to sign in with an address that somebody else has confirmed since. They are told so when they come with
 * what used to be right, and nobody else is.
 */
@ApplicationScoped
public class FormerHolders {
    private static final Duration REMEMBERED = Duration.ofDays(180);

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    private record Former(String hash, @Nullable String movedTo, Instant endedAt) {}

    /** @param movedTo what the account is signed in with now; null where it is no longer theirs */
    public void remember(Handle sql, Holder holder, @Nullable String movedTo) {
        sql.createUpdate(
                        "insert into account_before (account_id, login, password_hash, moved_to, ended_at) values (:accountId, :login, :passwordHash, :movedTo, :now)"
                                + " on conflict (login, account_id) do update set password_hash = excluded.password_hash,"
                                + " moved_to = excluded.moved_to, ended_at = excluded.ended_at")
                .bind("accountId", holder.id())
                .bind("login", holder.login())
                .bind("passwordHash", holder.hash())
                .bind("movedTo", movedTo)
                .bind("now", clock.instant())
                .execute();
    }

    /**
     * Why a sign-in failed: what has happened to the account, to whom it belonged; to all others the usual words. Takes the
     * time of one password whether the login was anybody's before or not, so that the time does not tell.
     */
    public Unauthenticated refusal(Handle sql, String login, String password) {
        var former = sql.createQuery(
                        "select password_hash as hash, moved_to, ended_at from account_before where login = :login and ended_at > :endedAt"
                                + " order by ended_at desc limit 1")
                .bind("login", login)
                .bind("endedAt", clock.instant().minus(REMEMBERED))
                .mapTo(Former.class)
                .findFirst();
        if (former.isEmpty()) {
            passwords.matchNobody(password);
            return new Unauthenticated(Message.of("problem.sign-in"));
        }
        return new Unauthenticated(
                passwords.matches(password, former.get().hash())
                        ? told(former.get(), login)
                        : Message.of("problem.sign-in"));
    }

    /** Forgets the passwords that nobody is told anything by any more. */
    public void sweep(Handle sql) {
        sql.createUpdate("delete from account_before where ended_at <= :endedAt")
                .bind("endedAt", clock.instant().minus(REMEMBERED))
                .execute();
    }

    private static Message told(Former former, String login) {
        var day = LocalDate.ofInstant(former.endedAt(), Days.ZONE);
        return former.movedTo() == null
                ? Message.of("problem.account-taken", login, day)
                : Message.of("problem.account-moved", login, day, former.movedTo());
    }
}

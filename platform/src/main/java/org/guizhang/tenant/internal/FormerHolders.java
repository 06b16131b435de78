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
import org.guizhang.tenant.Sql;
import org.guizhang.tenant.accounts.Passwords;
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
    public void remember(Sql sql, Holder holder, @Nullable String movedTo) {
        sql.change(
                "insert into account_before (account_id, login, password_hash, moved_to, ended_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (login, account_id) do update set password_hash = excluded.password_hash,"
                        + " moved_to = excluded.moved_to, ended_at = excluded.ended_at",
                holder.id(),
                holder.login(),
                holder.hash(),
                movedTo,
                clock.instant());
    }

    /**
     * Why a sign-in failed: what has happened to the account, to whom it belonged; to all others the usual words. Takes the
     * time of one password whether the login was anybody's before or not, so that the time does not tell.
     */
    public Unauthenticated refusal(Sql sql, String login, String password) {
        var former = sql.first(
                "select password_hash, moved_to, ended_at from account_before where login = ? and ended_at > ?"
                        + " order by ended_at desc limit 1",
                row -> new Former(
                        row.getString("password_hash"), row.getString("moved_to"), Sql.instant(row, "ended_at")),
                login,
                clock.instant().minus(REMEMBERED));
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
    public void sweep(Sql sql) {
        sql.change(
                "delete from account_before where ended_at <= ?",
                clock.instant().minus(REMEMBERED));
    }

    private static Message told(Former former, String login) {
        var day = LocalDate.ofInstant(former.endedAt(), Days.ZONE);
        return former.movedTo() == null
                ? Message.of("problem.account-taken", login, day)
                : Message.of("problem.account-moved", login, day, former.movedTo());
    }
}

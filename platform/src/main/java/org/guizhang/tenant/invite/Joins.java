package org.guizhang.tenant.invite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Deed;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.AccessToken;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.DatabaseFailure;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Tokens;
import org.guizhang.tenant.Unguarded;
import org.guizhang.tenant.internal.AccountRows;
import org.guizhang.tenant.internal.Passwords;
import org.guizhang.tenant.internal.PersonRows;
import org.guizhang.tenant.internal.Throttle;
import org.guizhang.tenant.invite.internal.Doors;
import org.guizhang.tenant.invite.internal.Doors.Door;
import org.guizhang.tenant.invite.internal.Doors.Known;
import org.guizhang.tenant.invite.internal.Guesses;
import org.guizhang.tenant.invite.internal.Placements;
import org.jspecify.annotations.Nullable;

/** Coming in by a link: with a new account, or with the one a login has already, by its password. */
@ApplicationScoped
@Transactional
public class Joins {
    @Inject
    Doors doors;

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    AccountRows accounts;

    @Inject
    PersonRows people;

    @Inject
    Placements placements;

    @Inject
    Passwords passwords;

    @Inject
    Throttle throttle;

    @Inject
    Tokens tokens;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<Deed> deeds;

    /** Somebody who has come in, with a token for REST; null while an administrator has not said yes. */
    public record Entered(Joined joined, AccessToken.@Nullable Issued token) {}

    /** What a link says; {@code from} is the address that asks, of which guesses are counted. */
    @Unguarded("the secret of the link is the credential")
    public Offer read(@Nullable String secret, String from) {
        return doors.find(secret, from).offer();
    }

    /**
     * Comes in. Who does so is the caller from here on, unless an administrator has to say yes. Everything or nothing
     * is stored, and a link for one lets one in, however many try at once.
     */
    @Unguarded("the secret of the link is the credential")
    public Joined accept(JoinForm form, String from) {
        var door = doors.find(form.secret(), from);
        var violations = new Violations();
        var name = violations.line("/name", form.name(), Person.MAX_NAME);
        var login = login(violations, door.code(), form).value();
        var password = Objects.requireNonNullElse(form.password(), "");
        var known = violations.isEmpty() ? doors.account(login) : Optional.<Known>empty();
        if (known.isEmpty()) {
            passwords.check(violations, "/password", password, login, name);
        }
        violations.check();
        known.ifPresent(account -> prove(account, login, password));
        var before = caller.find();
        var newcomer = newcomer(door, name, form, known.orElse(null));
        caller.become(newcomer);
        try {
            enter(door, newcomer, login, known.isPresent() ? null : password);
        } catch (RuntimeException failed) {
            leave(before.orElse(null));
            if (failed instanceof DatabaseFailure refused && refused.isDuplicate()) {
                throw new Conflict(Message.of("problem.race"));
            }
            throw failed;
        }
        if (door.offer().approval()) {
            leave(before.orElse(null));
            return new Joined(door.offer().business(), login, null);
        }
        return new Joined(door.offer().business(), login, newcomer);
    }

    /** The same for a program, which goes on with a token. */
    @Unguarded("the secret of the link is the credential")
    public Entered acceptWithToken(JoinForm form, String from) {
        var joined = accept(form, from);
        return new Entered(joined, joined.member() == null ? null : tokens.openSession());
    }

    private static Login login(Violations violations, String code, JoinForm form) {
        var number = form.number();
        return number == null || (number.isBlank() && form.login() != null)
                ? Login.check(violations, "/login", form.login())
                : Login.checkNumber(violations, "/number", code, number);
    }

    /** A login that has an account belongs to somebody, who shows it by its password. */
    private void prove(Known account, String login, String password) {
        throttle.take(login);
        if (!passwords.matches(password, account.hash())) {
            throw Rejected.field("/password", "password-existing");
        }
        throttle.forget(login);
    }

    private Caller newcomer(Door door, String name, JoinForm form, @Nullable Known known) {
        var offer = door.offer();
        return new Caller(
                door.tenantId(),
                offer.business(),
                ids.next(),
                known == null ? ids.next() : known.id(),
                name,
                offer.role(),
                known == null ? form.language() : known.language(),
                known != null && known.temporary(),
                known == null ? 0 : known.credential());
    }

    private void enter(Door door, Caller newcomer, String login, @Nullable String password) {
        var sql = database.sql();
        var taken = sql.change(
                "update invitation set used = used + 1 where id = ? and used < uses and revoked_at is null"
                        + " and expires_at > ?",
                door.invitationId(),
                clock.instant());
        if (taken == 0) {
            throw Guesses.closed();
        }
        if (password != null) {
            accounts.open(sql, newcomer.accountId(), login, password, Languages.tag(newcomer.locale()));
        }
        if (door.offer().approval()) {
            ask(door, newcomer, login);
        } else {
            people.create(newcomer.personId(), newcomer.accountId(), newcomer.name(), login, newcomer.role());
            placements.place(door.invitationId(), newcomer.personId());
            fire("person.joined", "person", newcomer.personId(), door, newcomer, login);
        }
    }

    private void ask(Door door, Caller newcomer, String login) {
        var sql = database.sql();
        var member = sql.first("select 1 from person where account_id = ?", row -> 1, newcomer.accountId());
        var waiting = sql.first(
                "select 1 from join_request where account_id = ? and state = 'WAITING'",
                row -> 1,
                newcomer.accountId());
        if (member.isPresent()) {
            throw new Conflict(Message.of("problem.person-exists", login));
        }
        if (waiting.isPresent()) {
            throw new Conflict(Message.of("problem.waiting"));
        }
        sql.change(
                "insert into join_request (tenant_id, id, invitation_id, account_id, name, login, state, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, 'WAITING', ?)",
                newcomer.tenantId(),
                newcomer.personId(),
                door.invitationId(),
                newcomer.accountId(),
                newcomer.name(),
                login,
                clock.instant());
        fire("join.requested", "join-request", newcomer.personId(), door, newcomer, login);
    }

    private void fire(String action, String kind, UUID subject, Door door, Caller newcomer, String login) {
        var facts = Map.of(
                "name", newcomer.name(),
                "login", login,
                "role", newcomer.role().name(),
                "invitation", door.invitationId().toString());
        deeds.fire(new Deed(action, kind, subject.toString(), null, facts));
    }

    private void leave(@Nullable Caller before) {
        if (before == null) {
            caller.forget();
        } else {
            caller.become(before);
        }
    }
}

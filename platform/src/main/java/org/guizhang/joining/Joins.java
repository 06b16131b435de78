package org.guizhang.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.joining.internal.Admission;
import org.guizhang.joining.internal.Admission.Newcomer;
import org.guizhang.joining.internal.GuessLimiter;
import org.guizhang.joining.internal.InvitationLookup;
import org.guizhang.joining.internal.InvitationLookup.FoundInvitation;
import org.guizhang.joining.internal.InvitationLookup.Known;
import org.guizhang.joining.internal.Placements;
import org.guizhang.joining.internal.Workplaces;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Unauthenticated;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.AccessToken;
import org.guizhang.tenant.Actor;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.DatabaseFailure;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.SignInSource;
import org.guizhang.tenant.SystemActor;
import org.guizhang.tenant.Tokens;
import org.guizhang.tenant.Unguarded;
import org.guizhang.tenant.accounts.KnownSources;
import org.guizhang.tenant.accounts.Passwords;
import org.guizhang.tenant.accounts.SignInLimits;
import org.guizhang.tenant.legal.ConsentCheck;
import org.guizhang.tenant.legal.LegalVersion;
import org.guizhang.tenant.profile.BusinessProfiles;
import org.jspecify.annotations.Nullable;

/** Coming in by a link: with a new account, or with the one a login has already, by its password. */
@ApplicationScoped
@Transactional
public class Joins {
    @Inject
    InvitationLookup lookup;

    @Inject
    Admission admission;

    @Inject
    Placements placements;

    @Inject
    Workplaces workplaces;

    @Inject
    CurrentCaller caller;

    @Inject
    Passwords passwords;

    @Inject
    SignInLimits limits;

    @Inject
    GuessLimiter guesses;

    @Inject
    KnownSources sources;

    @Inject
    ConsentCheck consents;

    @Inject
    BusinessProfiles profiles;

    @Inject
    Tokens tokens;

    @Inject
    Ids ids;

    /** Somebody who has come in, with a token for REST; null while an administrator has not said yes. */
    public record Entered(Joined joined, AccessToken.@Nullable Issued token) {}

    /** What a link says and asks; {@code from} is the address that asks, of which guesses are counted. */
    @Unguarded("the secret of the link is the credential")
    public OpenInvitation read(@Nullable String secret, String from) {
        var invitation = lookup.find(secret, from);
        return within(SystemActor.of(invitation.tenantId()), () -> {
            var named = invitation.person() != null
                    || placements.of(invitation.invitationId()).isPresent();
            var offer = invitation.offer().about(profiles.contact());
            return named ? offer : offer.asking(workplaces.positions(), workplaces.sites());
        });
    }

    /**
     * Comes in. Where the link is for one login, no other gets in by it, and it may be left out of the form; where it is
     * for somebody who has left, their account alone gets in, and to all others the link is as good as a wrong one. Who
     * comes in is the caller from here on, unless an administrator has to say yes. Everything or nothing is stored, and
     * a link for one lets one in, however many try at once. Whoever waits already goes on waiting, with what the new form
     * says.
     */
    @Unguarded("the secret of the link is the credential")
    public Joined accept(JoinForm form, String from) {
        var invitation = lookup.find(form.secret(), from);
        var violations = new Violations();
        // Whom the business has added has a name there already.
        var name = invitation.person() == null
                ? violations.line("/name", form.name(), Person.MAX_NAME)
                : invitation.offer().label();
        var back = invitation.account() == null ? null : lookup.account(invitation.account());
        var login = back == null ? login(violations, invitation, form).value() : own(back, form, from);
        var password = Objects.requireNonNullElse(form.password(), "");
        // Taken before anybody looks: whether a login has an account costs as much to find out as a password.
        var attempt = Optional.of(violations)
                .filter(Violations::isEmpty)
                .map(fine -> limits.begin(login, SignInSource.of(from)));
        var known = attempt.flatMap(taken -> back == null ? lookup.account(login) : Optional.of(back));
        if (known.isEmpty()) {
            passwords.check(violations, "/password", password, login, name);
        }
        var agreed = lookup.agreed(violations, form.accepts());
        violations.check();
        known.ifPresent(account -> prove(account, password));
        attempt.ifPresent(limits::succeed);
        var newcomer = known.map(account -> newcomer(invitation, name, account))
                .orElseGet(() -> new Caller(
                        invitation.tenantId(),
                        invitation.offer().business(),
                        entry(invitation),
                        ids.next(),
                        name,
                        invitation.offer().role(),
                        form.language(),
                        false,
                        0));
        try {
            return enter(
                    invitation,
                    new Newcomer(newcomer, login, known.isPresent() ? null : password, form.placement()),
                    agreed);
        } catch (Rejected placement) {
            // The tries are given back already, and a wrong position must not make them free.
            guesses.note(from);
            throw placement;
        }
    }

    /**
     * The same for somebody who has signed in, in whatever business: with that account, and the name it has there. Throws
     * {@link Unauthenticated} when the password was changed since.
     *
     * @param secret what stands behind {@code #} in the link
     * @param accepts versions of the operator's documents that the account has not agreed to before
     */
    @Requires(Permission.READ_HANDBOOK)
    public Joined acceptOwn(@Nullable String secret, Placement placement, @Nullable List<String> accepts, String from) {
        var invitation = lookup.find(secret, from);
        var who = caller.person();
        var own = lookup.account(who.accountId());
        if (own.credential() != who.credential()) {
            throw new Unauthenticated(Message.of("problem.unauthenticated"));
        }
        if (invitation.account() != null) {
            if (!invitation.account().equals(own.id())) {
                throw GuessLimiter.closed();
            }
        } else if (invitation.login() != null && !invitation.login().equals(own.login())) {
            throw new Conflict(
                    Message.of("problem.invitation-other", new Login(invitation.login()).masked(), own.login()));
        }
        var violations = new Violations();
        var agreed = consents.checkOwn(violations, accepts, who.accountId());
        violations.check();
        return enter(
                invitation, new Newcomer(newcomer(invitation, who.name(), own), own.login(), null, placement), agreed);
    }

    /** The same for a program, which goes on with a token. */
    @Unguarded("the secret of the link is the credential")
    public Entered acceptWithToken(JoinForm form, String from) {
        return withToken(accept(form, from), from);
    }

    /** The same for a program that has a token already, and goes on with another. */
    @Requires(Permission.READ_HANDBOOK)
    public Entered acceptOwnWithToken(
            @Nullable String secret, Placement placement, @Nullable List<String> accepts, String from) {
        return withToken(acceptOwn(secret, placement, accepts, from), from);
    }

    private Entered withToken(Joined joined, String from) {
        var member = joined.member();
        if (member == null) {
            return new Entered(joined, null);
        }
        sources.note(member.accountId(), SignInSource.of(from));
        return new Entered(joined, tokens.openSession());
    }

    private Joined enter(FoundInvitation invitation, Newcomer newcomer, List<LegalVersion> agreed) {
        var business = invitation.offer().business();
        var before = caller.actor().orElse(null);
        caller.set(newcomer.who());
        try {
            var member = admission.enter(invitation, newcomer);
            member.ifPresent(caller::set);
            consents.give(newcomer.who().accountId(), agreed);
            if (member.isPresent()) {
                return new Joined(business, newcomer.login(), member.get());
            }
        } catch (RuntimeException failed) {
            leave(before);
            if (DatabaseFailure.isDuplicate(failed)) {
                throw new Conflict(Message.of("problem.race"));
            }
            throw failed;
        }
        leave(before);
        return new Joined(business, newcomer.login(), null);
    }

    /** The login of somebody who comes back; another one is another account's, which is told nothing. */
    private String own(Known back, JoinForm form, String from) {
        var typed = Objects.requireNonNullElse(form.login(), "");
        var numbered = form.number() != null && !form.number().isBlank();
        if (numbered || !typed.isBlank() && !Login.typed(typed).value().equals(back.login())) {
            guesses.note(from);
            throw GuessLimiter.closed();
        }
        return back.login();
    }

    private static Login login(Violations violations, FoundInvitation invitation, JoinForm form) {
        var number = form.number();
        var bound = invitation.login();
        if (bound != null) {
            var typed = Objects.requireNonNullElse(form.login(), "");
            var other = !typed.isBlank() && !Login.typed(typed).value().equals(bound);
            if (other || (number != null && !number.isBlank())) {
                violations.add("/login", "invitation-login", new Login(bound).masked());
            }
            return new Login(bound);
        }
        return number == null || (number.isBlank() && form.login() != null)
                ? Login.check(violations, "/login", form.login())
                : Login.checkNumber(violations, "/number", invitation.code(), number);
    }

    /** A login that has an account belongs to somebody, who shows it by its password. */
    private void prove(Known account, String password) {
        if (!passwords.matches(password, account.hash())) {
            throw Rejected.field("/password", "password-existing");
        }
    }

    private Caller newcomer(FoundInvitation invitation, String name, Known known) {
        return new Caller(
                invitation.tenantId(),
                invitation.offer().business(),
                entry(invitation),
                known.id(),
                name,
                invitation.offer().role(),
                known.language(),
                known.temporary(),
                known.credential());
    }

    private UUID entry(FoundInvitation invitation) {
        return invitation.person() == null ? ids.next() : invitation.person();
    }

    private <T> T within(Actor visitor, Supplier<T> work) {
        var before = caller.actor().orElse(null);
        var language = caller.locale();
        caller.set(visitor);
        try {
            return work.get();
        } finally {
            leave(before);
            caller.speak(language);
        }
    }

    private void leave(@Nullable Actor before) {
        if (before == null) {
            caller.clear();
        } else {
            caller.set(before);
        }
    }
}

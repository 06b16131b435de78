package org.guizhang.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.joining.internal.Admission;
import org.guizhang.joining.internal.InvitationLookup.FoundInvitation;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.TooMany;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.accounts.Passwords;
import org.guizhang.tenant.accounts.QuickPasswords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever has a link for many and asks with it which logins have accounts. */
@ExtendWith(TestDatabase.class)
class LoginLookupTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final String PASSWORD = "Noodle-soup-for-17";
    private static final String ADDRESS = "198.51.100.9";
    private Wired wired;
    private Caller owner;
    private String secret;

    @BeforeEach
    void issue() throws Exception {
        wired = new Wired(NOON);
        wired.use(InvitationSender.class, new NoMail());
        wired.use(Admission.class, new LettingIn());
        QuickPasswords.in(wired);
        owner = wired.business("restaurant");
        try (var superuser = TestDatabase.owner();
                var statement = superuser.createStatement()) {
            statement.execute("delete from try_limit");
        }
        var wish =
                new Invitation.Wish(Invitation.Kind.TEAM, Role.STAFF, null, null, null, null, null, null, null, null);
        secret = wired.in(owner, () -> wired.get(Invitations.class).issue(wish)).secret();
    }

    @Test
    void unknownLoginCostsWhatAKnownOneDoes() {
        var known = UUID.randomUUID() + "@example.com";
        wired.in(
                owner,
                () -> wired.get(Database.class)
                        .sql()
                        .execute(
                                "update account set login = ?, password_hash = ? where id = ?",
                                known,
                                wired.get(Passwords.class).hash(PASSWORD),
                                owner.accountId()));
        for (var login : List.of(known, "nobody-" + known)) {
            for (int i = 0; i < 10; i++) {
                assertThat(refusal(login)).as(login).isInstanceOf(Rejected.class);
            }
            assertThat(refusal(login)).as(login).isInstanceOf(TooMany.class);
        }
    }

    @Test
    void oneAddressAsksForFiftyLogins() {
        for (int i = 0; i < 50; i++) {
            assertThat(refusal(UUID.randomUUID() + "@example.com")).isInstanceOf(Rejected.class);
        }
        assertThat(refusal(UUID.randomUUID() + "@example.com")).isInstanceOf(TooMany.class);
    }

    @Test
    void wholeShiftComesInByOneRouter() {
        for (int i = 0; i < 60; i++) {
            wired.in(owner, () -> join(UUID.randomUUID() + "@example.com", PASSWORD));
        }
    }

    private RuntimeException refusal(String login) {
        return wired.in(owner, () -> {
            try {
                join(login, "x");
            } catch (RuntimeException refused) {
                // Kept, as what counts tries is a transaction of its own.
                return refused;
            }
            throw new AssertionError("not refused");
        });
    }

    private Joined join(String login, String password) {
        var form = new JoinForm(secret, "Me", login, null, password, owner.locale(), Placement.NONE, List.of());
        return wired.get(Joins.class).accept(form, ADDRESS);
    }

    /** What stores is a transaction of the business, and those that look before are others: here there is one for all. */
    private static final class LettingIn extends Admission {
        @Override
        public Optional<Caller> enter(FoundInvitation invitation, Newcomer newcomer) {
            return Optional.of(newcomer.who());
        }
    }
}

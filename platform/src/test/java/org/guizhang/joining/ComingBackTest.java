package org.guizhang.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.joining.internal.Admission;
import org.guizhang.joining.internal.InvitationLookup.FoundInvitation;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.accounts.Passwords;
import org.guizhang.tenant.accounts.PersonRows;
import org.guizhang.tenant.accounts.QuickPasswords;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who has left is asked again, and meanwhile their address is a stranger's. */
@ExtendWith(TestDatabase.class)
class ComingBackTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final String ANNAS = "Noodle-soup-for-17";
    private static final String STRANGERS = "Dumplings-for-18";
    private static final String FROM = "192.0.2.1";
    private final String before = "anna-" + UUID.randomUUID() + "@example.com";
    private final String now = "new-" + before;
    private Wired wired;
    private Caller owner;
    private Caller anna;
    private Caller stranger;
    private String secret;
    private @Nullable Caller admitted;

    @BeforeEach
    void askAgain() throws Exception {
        wired = new Wired(NOON);
        wired.use(InvitationSender.class, new NoMail());
        wired.use(Admission.class, new Noted());
        owner = wired.business("restaurant");
        anna = wired.colleague(owner, "Anna", Role.SUPERVISOR);
        stranger = wired.business("restaurant");
        QuickPasswords.in(wired);
        in(owner, () -> {
            sql().execute("update person set login = ? where id = ?", before, anna.personId());
            return sql().execute("update person set active = false, absence = 'LEFT' where id = ?", anna.personId());
        });
        account(anna, now, ANNAS);
        account(stranger, before, STRANGERS);
        var link = in(owner, () -> wired.get(PersonLinks.class).again(anna.personId(), "https://example.com"))
                .link();
        secret = link.substring(link.indexOf('#') + 1);
    }

    @Test
    void linkIsForTheAccountWhoseEntryItIs() {
        assertThat(join(null, ANNAS).accountId()).isEqualTo(anna.accountId());
    }

    @Test
    void newAddressMayBeTyped() {
        assertThat(join(now, ANNAS).personId()).isEqualTo(anna.personId());
    }

    @Test
    void whoeverHasTheAddressNowIsToldWhatAWrongLinkTells() {
        assertThatThrownBy(() -> join(before, STRANGERS))
                .isInstanceOf(NotFound.class)
                .hasMessage(wrongLink());
        assertThatThrownBy(() -> join(null, STRANGERS)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() ->
                        in(stranger, () -> wired.get(Joins.class).acceptOwn(secret, Placement.NONE, List.of(), FROM)))
                .isInstanceOf(NotFound.class)
                .hasMessage(wrongLink());
        assertThat(admitted).isNull();
    }

    @Test
    void entryKeepsItsAccountWhoeverAsks() {
        assertThatThrownBy(() -> in(owner, () -> {
                    wired.get(PersonRows.class).accept(anna.personId(), stranger.accountId(), before);
                    return 0;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void herOwnSignInElsewhereIsEnough() {
        // The business she is signed in to is another one.
        var elsewhere = new Caller(
                stranger.tenantId(),
                stranger.tenantName(),
                stranger.personId(),
                anna.accountId(),
                "Anna",
                Role.STAFF,
                owner.locale(),
                false,
                0);
        in(elsewhere, () -> wired.get(Joins.class).acceptOwn(secret, Placement.NONE, List.of(), FROM));
        assertThat(Objects.requireNonNull(admitted).accountId()).isEqualTo(anna.accountId());
    }

    private Caller join(@Nullable String login, String password) {
        var form = new JoinForm(secret, null, login, null, password, owner.locale(), Placement.NONE, List.of());
        return in(owner, () -> wired.get(Joins.class).accept(form, FROM)).member();
    }

    private String wrongLink() {
        try {
            in(owner, () -> wired.get(Joins.class).read("nobody-made-this", FROM));
        } catch (NotFound wrong) {
            return wrong.getMessage();
        }
        throw new AssertionError("not refused");
    }

    private void account(Caller who, String login, String password) {
        in(
                who,
                () -> sql().execute(
                                "update account set login = ?, password_hash = ? where id = ?",
                                login,
                                wired.get(Passwords.class).hash(password),
                                who.accountId()));
    }

    private <T> T in(Caller who, Supplier<T> work) {
        return wired.in(who, work);
    }

    private Handle sql() {
        return wired.get(Database.class).sql();
    }

    /** What stores is a transaction of the business, and those that look before are others: here there is one for all. */
    private final class Noted extends Admission {
        @Override
        public Optional<Caller> enter(FoundInvitation invitation, Newcomer newcomer) {
            admitted = newcomer.who();
            return Optional.of(newcomer.who());
        }
    }
}

package org.guizhang.tenant.recover.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.internal.FormerHolders;
import org.guizhang.tenant.internal.Holder;
import org.guizhang.tenant.internal.LinkRows;
import org.guizhang.tenant.internal.LinkRows.Giver;
import org.guizhang.tenant.internal.LinkRows.Kind;
import org.guizhang.tenant.internal.TrySweep;
import org.guizhang.tenant.recover.AddressMail;
import org.guizhang.tenant.recover.Contacts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long links are worth something, and who gets one. */
@ExtendWith(TestDatabase.class)
class LinksTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private final Mails mails = new Mails();
    private Wired wired;
    private Caller owner;
    private Caller cook;

    @BeforeEach
    void open() throws Exception {
        wired = new Wired(NOON);
        wired.use(AddressMail.class, mails);
        owner = wired.business("restaurant");
        cook = wired.colleague(owner, "Cook", Role.STAFF);
        change("delete from recovery_request");
    }

    @Test
    void linkOfABusinessEndsWithAccessToIt() {
        var secret = made(cook, Kind.BUSINESS, null);
        assertThat(in(() -> wired.get(LinkRedemption.class).read(secret)).asks())
                .isFalse();
        change("update person set active = false, absence = 'LEFT' where id = ?", cook.personId());
        assertThatThrownBy(() -> in(() -> wired.get(LinkRedemption.class).read(secret)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void firstPasswordEndsTheLinksBeforeIt() {
        var login = owner.tenantId() + "/17";
        change("update account set login = ? where id = ?", login, cook.accountId());
        made(cook, Kind.OPERATOR, null);
        var person = new Person(cook.personId(), "Cook", login, Role.STAFF, true, NOON, Person.State.ACTIVE);
        assertThat(in(() -> wired.get(RecoveryIssuer.class).open(sql(), person, ""))
                        .password())
                .isNotNull();
        assertThat(number("select count(*) from account_link where account_id = ? and ended_at is null", cook))
                .isZero();
    }

    @Test
    void mailsOfOneKindLeaveThoseOfTheOtherAlone() {
        for (int i = 0; i < 5; i++) {
            assertThat(isFull(Kind.MAIL)).isFalse();
            made(cook, Kind.MAIL, "cook@example.com");
        }
        assertThat(isFull(Kind.MAIL)).isTrue();
        assertThat(isFull(Kind.VERIFY)).isFalse();
        wired.become(NOON.plus(Duration.ofHours(1)));
        assertThat(isFull(Kind.MAIL)).isFalse();
    }

    @Test
    void requestThatFailsKeepsNobodyElseWaiting() {
        var broken = email(owner);
        var reached = email(cook);
        mails.broken = broken;
        report(broken, NOON);
        report(reached, NOON.plusSeconds(1));
        in(() -> {
            wired.get(RecoveryJob.class).run();
            return 0;
        });
        assertThat(mails.sent).containsExactly(reached);
    }

    @Test
    void requestThatCannotBeAnsweredIsGivenUpAfterAnHour() {
        report("nobody@example.com", NOON);
        giveUp(Duration.ofMinutes(59));
        assertThat(waiting()).hasSize(1);
        giveUp(Duration.ofHours(1));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void addressIsNotConfirmedByAPasswordOfBefore() {
        var secret = made(cook, Kind.VERIFY, email(cook));
        var redemption = wired.get(LinkRedemption.class);
        assertThatThrownBy(() -> in(() -> redemption.confirm(secret, cook.accountId(), cook.credential() - 1)))
                .isInstanceOf(Conflict.class);
        assertThat(in(() -> redemption.confirm(secret, cook.accountId(), cook.credential())))
                .containsExactly(owner.tenantId());
    }

    @Test
    void linkIsItsAccountsOwnAndNoOthersThatReadsTheSameWhenHidden() {
        change("update account set login = 'ab/1' where id = ?", owner.accountId());
        change("update account set login = 'ab/2' where id = ?", cook.accountId());
        var secret = made(cook, Kind.OPERATOR, null);
        var contacts = wired.get(Contacts.class);
        assertThat(wired.in(cook, () -> contacts.isOwn(secret))).isTrue();
        assertThat(wired.in(owner, () -> contacts.isOwn(secret))).isFalse();
    }

    @Test
    void passwordsOfFormerHoldersAreForgottenAfter180Days() {
        var holder = in(() -> Holder.find(sql(), cook.accountId()).orElseThrow());
        in(() -> {
            wired.get(FormerHolders.class).remember(sql(), holder, null);
            return 0;
        });
        sweep(Duration.ofDays(180).minusSeconds(1));
        assertThat(number("select count(*) from account_before where account_id = ?", cook))
                .isEqualTo(1);
        sweep(Duration.ofDays(180));
        assertThat(number("select count(*) from account_before where account_id = ?", cook))
                .isZero();
    }

    private String made(Caller whose, Kind kind, @Nullable String address) {
        var giver = kind == Kind.BUSINESS ? new Giver(owner.tenantId(), Role.OWNER) : null;
        return in(() -> wired.get(LinkRows.class).make(sql(), whose.accountId(), kind, address, giver))
                .secret();
    }

    private boolean isFull(Kind kind) {
        return in(() -> wired.get(LinkRows.class).isFull(sql(), cook.accountId(), kind));
    }

    private String email(Caller whose) {
        var login = UUID.randomUUID() + "@example.com";
        change("update account set login = ? where id = ?", login, whose.accountId());
        return login;
    }

    private void report(String login, Instant at) {
        change("insert into recovery_request (id, login, asked_at) values (?, ?, ?)", UUID.randomUUID(), login, at);
    }

    private List<UUID> waiting() {
        return in(() -> wired.get(RecoveryQueue.class).waiting());
    }

    private void giveUp(Duration after) {
        wired.become(NOON.plus(after));
        in(() -> {
            wired.get(RecoveryQueue.class).giveUp();
            return 0;
        });
    }

    private void sweep(Duration after) {
        wired.become(NOON.plus(after));
        in(() -> {
            wired.get(TrySweep.class).run();
            return 0;
        });
    }

    private <T> T in(Supplier<T> work) {
        return wired.in(owner, work);
    }

    private void change(String sql, Object... arguments) {
        in(() -> sql().execute(sql, arguments));
    }

    private int number(String sql, Caller whose) {
        return in(() -> sql().select(sql, whose.accountId())
                .mapTo(Integer.class)
                .findFirst()
                .orElseThrow());
    }

    private Handle sql() {
        return wired.get(Database.class).sql();
    }

    /** A way to the post that fails for one address. */
    private static final class Mails implements AddressMail {
        private final List<String> sent = new ArrayList<>();
        private String broken = "";

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public void confirm(String address, Locale language, String secret, boolean opened) {
            throw new AssertionError("nobody asks");
        }

        @Override
        public void recover(String address, Locale language, String login, String secret) {
            if (address.equals(broken)) {
                throw new IllegalStateException("This mail cannot be made");
            }
            sent.add(address);
        }

        @Override
        public void replaced(String address, Locale language, String by) {
            throw new AssertionError("nobody changes an address");
        }
    }
}

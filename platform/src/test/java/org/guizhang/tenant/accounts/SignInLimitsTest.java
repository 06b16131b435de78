package org.guizhang.tenant.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.TooMany;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.SignInSource;
import org.guizhang.tenant.internal.SignUpLimits;
import org.guizhang.tenant.internal.TrySweep;
import org.guizhang.tenant.internal.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whom wrong passwords keep out, and whom not: the holder of the login, wherever they are known. */
@ExtendWith(TestDatabase.class)
class SignInLimitsTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final String OFFICE = "192.0.2.1";
    private static final String STRANGER = "198.51.100.9";
    private static final SignInSource PHONE = new SignInSource("203.0.113.5", "phone");
    private final String login = UUID.randomUUID() + "@example.com";
    private Wired wired;
    private Caller holder;

    @BeforeEach
    void open() throws Exception {
        wired = new Wired(NOON);
        holder = account(login);
        try (var owner = TestDatabase.owner();
                var statement = owner.createStatement()) {
            statement.execute("delete from try_limit");
        }
    }

    @Test
    void holderPassesWhereTheyAreKnownWhateverStrangersTry() {
        comesIn(PHONE);
        comesIn(SignInSource.of(OFFICE));
        for (int stranger = 0; stranger < 60; stranger++) {
            triesUntilRefused(SignInSource.of("198.51.100." + stranger));
        }
        assertThat(seconds(() -> begin(login, SignInSource.of("198.51.100.200"))))
                .as("the login is shut for all others")
                .isEqualTo(30);
        for (int i = 0; i < 30; i++) {
            comesIn(new SignInSource("198.51.100.3", "phone"));
            comesIn(SignInSource.of(OFFICE));
        }
    }

    @Test
    void oneStrangerDoesNotKeepTheHolderOutAnywhereElse() {
        assertThat(triesUntilRefused(SignInSource.of(STRANGER))).isEqualTo(10);
        comesIn(SignInSource.of("192.0.2.77"));
        comesIn(new SignInSource("192.0.2.78", "new"));
    }

    @Test
    void knownPlacesAreLimitedToo() {
        comesIn(PHONE);
        comesIn(SignInSource.of(OFFICE));
        assertThat(triesUntilRefused(PHONE)).isEqualTo(10);
        assertThat(triesUntilRefused(SignInSource.of(OFFICE))).isEqualTo(10);
        wired.become(NOON.plusSeconds(29));
        assertThat(seconds(() -> begin(login, PHONE))).isEqualTo(1);
        wired.become(NOON.plusSeconds(30));
        comesIn(PHONE);
        assertThat(triesUntilRefused(PHONE))
                .as("a right password gives all back")
                .isEqualTo(10);
    }

    @Test
    void addressThatSpraysOverManyLoginsIsSlowedDown() throws SQLException {
        for (int i = 0; i < 50; i++) {
            begin("nobody" + i + "-" + login, SignInSource.of(STRANGER));
        }
        assertThat(seconds(() -> begin(login, SignInSource.of(STRANGER)))).isEqualTo(10);
        assertThat(seconds(() -> begin(login, new SignInSource(STRANGER, "other"))))
                .isEqualTo(10);
        // Of IPv6 a line has a whole network.
        for (int i = 0; i < 50; i++) {
            begin("nobody" + i + "-" + login, SignInSource.of("2001:db8::" + i));
        }
        assertThat(seconds(() -> begin(login, SignInSource.of("2001:db8::ffff"))))
                .isEqualTo(10);
        begin(login, SignInSource.of("2001:db8:0:1::1"));
        // Who comes in by an own account in between has not more tries for it.
        var own = UUID.randomUUID() + "@example.com";
        account(own);
        assertThat(seconds(() -> begin(own, SignInSource.of(STRANGER)))).isEqualTo(10);
    }

    @Test
    void installationAsAWholeIsSlowedDownAndKnownPlacesAreNot() {
        comesIn(PHONE);
        var limits = wired.get(SignInLimits.class);
        wired.in(holder, () -> {
            for (int i = 0; i < 2000; i++) {
                limits.begin(i + "-" + login, SignInSource.of("10." + i / 250 + ".0." + i % 250));
            }
            return 0;
        });
        assertThat(seconds(() -> begin("one-more-" + login, SignInSource.of("192.0.2.99"))))
                .isEqualTo(1);
        comesIn(PHONE);
    }

    @Test
    void ofTwoAtOnceTheSecondSeesWhatTheFirstHasTaken() throws Exception {
        var take = "select take_tries(array['" + login + "'], array[1], array[30]::float8[], '" + NOON + "')";
        try (var first = TestDatabase.runtime();
                var second = TestDatabase.runtime()) {
            first.setAutoCommit(false);
            assertThat(Waiting.number(first, take)).isZero();
            var answer = Waiting.behind(first, second, () -> Waiting.number(second, take));
            assertThat(answer).isEqualTo(30);
        }
    }

    @Test
    void tablesHoldNoLoginNoAddressAndAreSwept() throws Exception {
        comesIn(PHONE);
        begin(login, SignInSource.of(STRANGER));
        assertThat(count("select count(*) from try_limit")).isEqualTo(5);
        assertThat(count("select count(*) from try_limit where key !~ '^[0-9a-f]{64}$'"))
                .isZero();
        assertThat(count("select count(*) from known_source where source !~ '^[0-9a-f]{64}$' and account_id = '"
                        + holder.accountId() + "'"))
                .isZero();
        wired.become(NOON.plusSeconds(30));
        sweep();
        assertThat(count("select count(*) from try_limit")).isZero();
        wired.become(NOON.plus(Duration.ofDays(180)));
        sweep();
        assertThat(count("select count(*) from known_source where account_id = '" + holder.accountId() + "'"))
                .isZero();
    }

    @Test
    void onlyTheLastTwentyPlacesAreKept() throws Exception {
        for (int i = 0; i < 25; i++) {
            wired.become(NOON.plusSeconds(i));
            comesIn(SignInSource.of("192.0.2." + i));
        }
        assertThat(count("select count(*) from known_source where account_id = '" + holder.accountId() + "'"))
                .isEqualTo(20);
        assertThat(begin(login, SignInSource.of("192.0.2.24")).taken()).hasSize(1);
        assertThat(begin(login, SignInSource.of("192.0.2.4")).taken()).hasSize(4);
    }

    @Test
    void businessesOpenedFromOneAddressAreCounted() {
        var limits = wired.get(SignUpLimits.class);
        Runnable signUp = () -> wired.in(holder, () -> {
            limits.take(STRANGER);
            return 0;
        });
        for (int i = 0; i < 20; i++) {
            signUp.run();
        }
        assertThat(seconds(signUp)).isEqualTo(180);
        wired.in(holder, () -> {
            limits.take(OFFICE);
            return 0;
        });
        wired.become(NOON.plusSeconds(180));
        signUp.run();
        assertThatThrownBy(signUp::run).isInstanceOf(TooMany.class);
    }

    private Caller account(String name) throws SQLException {
        var who = wired.business("restaurant");
        wired.in(
                who,
                () -> wired.get(org.guizhang.tenant.Database.class)
                        .sql()
                        .execute("update account set login = ? where id = ?", name, who.accountId()));
        return who;
    }

    private void comesIn(SignInSource from) {
        var attempt = begin(login, from);
        wired.in(holder, () -> {
            wired.get(SignInLimits.class).succeed(attempt);
            return 0;
        });
    }

    private SignInLimits.Attempt begin(String typed, SignInSource from) {
        return wired.in(holder, () -> wired.get(SignInLimits.class).begin(typed, from));
    }

    /** How many wrong passwords pass. */
    private int triesUntilRefused(SignInSource from) {
        for (int tries = 0; ; tries++) {
            try {
                begin(login, from);
            } catch (TooMany refused) {
                return tries;
            }
        }
    }

    /** How long whoever is refused has to wait. */
    private static long seconds(Runnable refused) {
        try {
            refused.run();
        } catch (TooMany many) {
            return many.retryAfter().toSeconds();
        }
        throw new AssertionError("not refused");
    }

    private void sweep() {
        wired.in(holder, () -> {
            wired.get(TrySweep.class).run();
            return 0;
        });
    }

    private static int count(String sql) throws SQLException {
        try (var owner = TestDatabase.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

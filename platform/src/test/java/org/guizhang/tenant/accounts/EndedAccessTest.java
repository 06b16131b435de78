package org.guizhang.tenant.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Unauthenticated;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Tokens;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was verified and what is written on the strength of it: access that ends in between is not given anew. */
@ExtendWith(TestDatabase.class)
class EndedAccessTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final String PASSWORD = "Noodle-soup-for-17";
    private static final String ANEW = "Dumplings-for-18";
    private Wired wired;
    private Caller holder;

    @BeforeEach
    void open() throws Exception {
        wired = new Wired(NOON);
        holder = wired.business("restaurant");
        var passwords = QuickPasswords.in(wired);
        change("update account set password_hash = '" + passwords.hash(PASSWORD) + "' where id = ?");
    }

    @Test
    void passwordThatWasResetMeanwhileIsNotOverwritten() throws SQLException {
        endAccess();
        var reset = hash();
        refused(() -> wired.get(Accounts.class).changePassword(PASSWORD, ANEW, false));
        assertThat(hash()).isEqualTo(reset);
    }

    @Test
    void noTokenComesOutOfAccessThatHasEnded() throws SQLException {
        endAccess();
        refused(() -> wired.get(Tokens.class).issue("Till", 9, PASSWORD));
        refused(() -> wired.get(Tokens.class).openSession());
        assertThat(number("select count(*) from access_token where account_id = ?"))
                .isZero();
    }

    @Test
    void noTokenComesOutOfABusinessThatWasLeft() {
        change("update person set active = false, absence = 'LEFT' where account_id = ?");
        refused(() -> wired.get(Tokens.class).openSession());
    }

    @Test
    void whoeverEndsAccessWaitsForTheTokenThatIsBeingMade() {
        assertThat(isHeld()).isFalse();
        assertThat(in(() -> {
                    wired.get(Tokens.class).openSession();
                    return isHeld();
                }))
                .isTrue();
    }

    /** Whether somebody holds the account against whoever ends its access, as {@code end_access_of} does. */
    private boolean isHeld() {
        try (var ending = TestDatabase.runtime();
                var statement = ending.createStatement()) {
            statement.execute("select 1 from account where id = '" + holder.accountId() + "' for update nowait");
            return false;
        } catch (SQLException held) {
            assertThat(held.getSQLState()).isEqualTo("55P03");
            return true;
        }
    }

    @Test
    void changedPasswordEndsWaysBackAndLeavesAddressesToConfirm() throws SQLException {
        for (var kind : List.of("VERIFY", "MAIL", "BUSINESS", "OPERATOR")) {
            link(kind);
        }
        in(() -> wired.get(Accounts.class).changePassword(PASSWORD, ANEW, false));
        assertThat(number("select count(*) from account_link where account_id = ? and ended_at is null"))
                .isEqualTo(1);
        assertThat(number("select count(*) from account_link where account_id = ? and ended_at is null"
                        + " and kind = 'VERIFY'"))
                .isEqualTo(1);
    }

    private void link(String kind) {
        var mailed = kind.equals("VERIFY") || kind.equals("MAIL");
        var given = kind.equals("BUSINESS");
        in(() -> sql().execute(
                        "insert into account_link (id, account_id, kind, token_hash, address, tenant_id, given_by,"
                                + " created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        UUID.randomUUID(),
                        holder.accountId(),
                        kind,
                        UUID.randomUUID().toString(),
                        mailed ? "li@example.com" : null,
                        given ? holder.tenantId() : null,
                        given ? "OWNER" : null,
                        NOON,
                        NOON.plusSeconds(60)));
    }

    private void endAccess() {
        change("update account set credential = credential + 1 where id = ?");
    }

    private String hash() throws SQLException {
        return in(() -> sql().select("select password_hash from account where id = ?", holder.accountId())
                .mapTo(String.class)
                .findFirst()
                .orElseThrow());
    }

    private void refused(Supplier<?> work) {
        assertThatThrownBy(() -> in(work)).isInstanceOf(Unauthenticated.class);
    }

    private <T> T in(Supplier<T> work) {
        return wired.in(holder, work);
    }

    private void change(String sql) {
        in(() -> sql().execute(sql, holder.accountId()));
    }

    private int number(String sql) {
        return in(() -> sql().select(sql, holder.accountId())
                .mapTo(Integer.class)
                .findFirst()
                .orElseThrow());
    }

    private Handle sql() {
        return wired.get(Database.class).sql();
    }
}

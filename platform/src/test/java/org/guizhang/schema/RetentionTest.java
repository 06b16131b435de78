package org.guizhang.schema;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.service.ServerParts;
import org.guizhang.service.Services;
import org.guizhang.shared.Retention;
import org.guizhang.work.internal.RetentionSteps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What has ended long ago goes, of every business; what has not, or only just, stays. */
@ExtendWith(Services.class)
class RetentionTest {
    /** Before anything that other tests write: they have businesses in the same database. */
    private static final Instant LIMIT = Instant.parse("1999-01-01T00:00:00Z");

    private static final Duration KEPT = Duration.between(LIMIT, ServerParts.NOON);

    private static final String OLD = "'1998-12-31'";
    private static final String YOUNG = "'1999-01-02'";

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void twoBusinesses() throws SQLException {
        for (var tenant : new UUID[] {one, other}) {
            try (var owner = TestDatabase.owner();
                    var connection = TestDatabase.runtime()) {
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    statement.execute("select set_config('app.tenant_id', '" + tenant + "', false)");
                }
                RowInEveryTable.of(owner, connection, tenant);
            }
        }
    }

    @Test
    void everyKindHasItsTimeAndASettingOfItsOwn() {
        var kinds = CDI.current().select(Retention.class, Any.Literal.INSTANCE).stream()
                .collect(Collectors.toMap(Retention::kind, Retention::preset, (a, b) -> a, TreeMap::new));
        assertThat(kinds)
                .containsEntry("tokens", Duration.ofDays(30))
                .containsEntry("notices", Duration.ofDays(365))
                .containsEntry("mails", Duration.ofDays(365))
                .containsEntry("mail.words", Duration.ofDays(30))
                .containsEntry("steps", Duration.ofDays(365))
                .containsEntry("changes", Duration.ofDays(7))
                .containsEntry("links", Duration.ofDays(30));
    }

    @Test
    void tokensThatLetNobodyInAnyMoreGo() throws SQLException {
        change("update access_token set expires_at = " + OLD + " where tenant_id = '" + one + "'");
        change("update access_token set expires_at = " + YOUNG + " where tenant_id = '" + other + "'");
        assertThat(forget("tokens")).isEqualTo(1);
        assertThat(count("access_token", one)).isZero();
        assertThat(count("access_token", other)).isEqualTo(1);
    }

    @Test
    void linksForPeopleOutsideGoAfterTheirTime() throws SQLException {
        change("update outside_link set expires_at = " + OLD + " where tenant_id = '" + one + "'");
        change("update outside_link set expires_at = " + YOUNG + " where tenant_id = '" + other + "'");
        assertThat(forget("links")).isEqualTo(1);
        assertThat(count("outside_link", one)).isZero();
        assertThat(count("outside_link", other)).isEqualTo(1);
    }

    @Test
    void noticesThatWereReadGoAndThoseThatWereNotStay() throws SQLException {
        change("update notice set read_at = " + OLD + " where tenant_id = '" + one + "'");
        change("update notice set read_at = null, created_at = " + OLD + " where tenant_id = '" + other + "'");
        assertThat(forget("notices")).isEqualTo(1);
        assertThat(count("notice", one)).isZero();
        assertThat(count("notice", other)).isEqualTo(1);
    }

    @Test
    void wordsOfMailsGoFirstAndMailsThatWaitStay() throws SQLException {
        change("update mail set state = 'sent', subject = 's', plain = 'p', html = 'h', ended_at = " + OLD
                + " where tenant_id = '" + one + "'");
        change("update mail set state = 'waiting', subject = 's', plain = 'p', ended_at = null, created_at = " + OLD
                + " where tenant_id = '" + other + "'");
        assertThat(forget("mail.words")).isEqualTo(1);
        assertThat(forget("mail.words")).isZero();
        assertThat(ask("select subject || coalesce(plain, '-') || coalesce(html, '-') from mail where tenant_id = '"
                        + one + "'"))
                .isEqualTo("s--");
        assertThat(forget("mails")).isEqualTo(1);
        assertThat(count("mail", one)).isZero();
        assertThat(ask("select plain from mail where tenant_id = '" + other + "'"))
                .isEqualTo("p");
    }

    @Test
    void newestStepOfAModuleStays() throws SQLException {
        change("update follow_task set state = 'DONE', created_at = " + OLD + ", done_at = " + OLD
                + " where tenant_id in ('" + one + "', '" + other + "')");
        change("insert into follow_task (tenant_id, module_id, to_version, state, created_at, done_at)"
                + " select tenant_id, module_id, 'later', 'DONE', timestamptz " + OLD + " + interval '1 hour', " + OLD
                + " from follow_task where tenant_id = '" + one + "'");
        assertThat(forget("steps")).isEqualTo(1);
        assertThat(ask("select to_version from follow_task where tenant_id = '" + one + "'"))
                .isEqualTo("later");
        assertThat(count("follow_task", other)).isEqualTo(1);
    }

    @Test
    void changesThatNobodyWaitsForGoButTheLast() throws SQLException {
        for (var tenant : new UUID[] {one, other}) {
            change("delete from document_change where tenant_id = '" + tenant + "'");
            change("delete from index_position where tenant_id = '" + tenant + "'");
            change("insert into document_change (tenant_id, seq, kind, subject) select '" + tenant
                    + "', n, 'k', 's' from generate_series(1, 5) n");
            change("update tenant_head set change_seq = 5 where tenant_id = '" + tenant + "'");
        }
        change("insert into index_position values ('" + one + "', gen_random_uuid(), 2, " + OLD + ")");
        change("insert into index_position values ('" + other + "', gen_random_uuid(), 3, " + YOUNG + ")");
        while (forget("changes") > 0) {}
        assertThat(ask("select string_agg(seq::text, ' ' order by seq) from document_change where tenant_id = '" + one
                        + "'"))
                .as("of a node that is gone")
                .isEqualTo("5");
        assertThat(ask("select string_agg(seq::text, ' ' order by seq) from document_change where tenant_id = '" + other
                        + "'"))
                .as("of a node that has come to the third")
                .isEqualTo("3 4 5");
        assertThat(count("index_position", one)).isZero();
    }

    @Test
    void goesOnInPortions() throws SQLException {
        change("update access_token set expires_at = " + OLD + " where tenant_id in ('" + one + "', '" + other + "')");
        assertThat(forget("tokens", 1)).isEqualTo(1);
        assertThat(count("access_token", one) + count("access_token", other)).isEqualTo(1);
        assertThat(forget("tokens")).isEqualTo(1);
    }

    private static int forget(String kind) {
        return forget(kind, 1000);
    }

    private static int forget(String kind, int atMost) {
        return Services.get(RetentionSteps.class).forget(named(kind), KEPT, atMost);
    }

    private static Retention named(String kind) {
        return CDI.current().select(Retention.class, Any.Literal.INSTANCE).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static long count(String table, UUID tenant) throws SQLException {
        return Long.parseLong(ask("select count(*) from " + table + " where tenant_id = '" + tenant + "'"));
    }

    private static String ask(String query) throws SQLException {
        try (var superuser = TestDatabase.superuser("guizhang");
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private static void change(String sql) throws SQLException {
        try (var superuser = TestDatabase.superuser("guizhang");
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}

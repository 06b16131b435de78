package org.guizhang.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Businesses that were there before there were calendars have one afterwards, as their trade has it. */
@ExtendWith(TestDatabase.class)
class CalendarMigrationTest {
    @Test
    void businessesOfBeforeGetTheCalendarOfTheirTrade() throws Exception {
        var restaurant = business("restaurant");
        var property = business("property-firm");
        var other = business("call-centre");
        try (var owner = TestDatabase.owner();
                var file = getClass().getResourceAsStream("/guizhang/db/calendar/0001-create-calendars.sql")) {
            // The change itself: Liquibase remembers within a run that it has nothing to do.
            change(owner, "drop table site_calendar, calendar_exception, work_calendar");
            change(
                    owner,
                    new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("${runtimeRole}", "guizhang_app"));
        }
        assertThat(calendar(restaurant)).isEqualTo("营业日历 {MO,TU,WE,TH,FR,SA,SU} {09:00-22:00} f t");
        assertThat(calendar(property)).isEqualTo("工作日历 {MO,TU,WE,TH,FR} {08:30-12:00,13:30-17:30} t t");
        assertThat(calendar(other)).isEqualTo("工作日历 {MO,TU,WE,TH,FR} {09:00-12:00,13:30-18:00} t t");
        try (var owner = TestDatabase.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select count(*) from tenant")) {
            rows.next();
            assertThat(rows.getInt(1)).as("rows the owner sees afterwards").isZero();
        }
    }

    private static UUID business(String trade) throws SQLException {
        var tenant = UUID.randomUUID();
        try (var connection = as(tenant)) {
            change(
                    connection,
                    "insert into tenant (id, name, trade, created_at) values ('" + tenant + "', 'old', '" + trade
                            + "', now())");
            connection.commit();
        }
        return tenant;
    }

    private static String calendar(UUID tenant) throws SQLException {
        try (var connection = as(tenant);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select concat_ws(' ', title_zh, weekdays, hours, holidays, standard) from work_calendar")) {
            assertThat(rows.next()).isTrue();
            var found = rows.getString(1);
            assertThat(rows.next()).as("more than one").isFalse();
            return found;
        }
    }

    private static Connection as(UUID tenant) throws SQLException {
        var connection = TestDatabase.runtime();
        connection.setAutoCommit(false);
        change(connection, "select set_config('app.tenant_id', '" + tenant + "', true)");
        return connection;
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

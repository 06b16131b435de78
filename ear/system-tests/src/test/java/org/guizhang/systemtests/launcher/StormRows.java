package org.guizhang.systemtests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;

/** What the tables hold after a storm: nothing twice, nothing left out, nothing without what belongs to it. */
final class StormRows {
    private StormRows() {}

    static void check(Connection database, StormWork work) throws SQLException {
        is(
                database,
                0,
                "select count(*) from (select 1 from submission group by occurrence_id having count(*) > 1) twice");
        is(database, work.sheets.size(), "select count(*) from submission");
        is(database, work.sheets.size(), "select count(*) from corrective_action");
        is(
                database,
                0,
                "select count(*) from occurrence o where o.outcome = 'DONE' and not exists"
                        + " (select 1 from submission s where s.tenant_id = o.tenant_id and s.occurrence_id = o.id)");
        is(database, work.entries.size(), "select count(*) from record where serial is not null");
        // Numbers have no gaps.
        is(
                database,
                work.entries.size(),
                "select max(regexp_replace(serial, '^.*-', '')::int) from record where serial is not null");
        is(
                database,
                0,
                "select count(*) from record r where r.version <> (select count(*) from record_version v"
                        + " where v.tenant_id = r.tenant_id and v.record_id = r.id)");
        is(database, work.editions.size(), "select count(*) from edition");
        is(
                database,
                0,
                "select count(*) from tenant_head h where h.audit_seq <> (select count(*) from audit_event e"
                        + " where e.tenant_id = h.tenant_id)");
    }

    private static void is(Connection database, long expected, String query) throws SQLException {
        try (var rows = database.createStatement().executeQuery(query)) {
            rows.next();
            assertThat(rows.getLong(1)).as(query).isEqualTo(expected);
        }
    }
}

package org.guizhang.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** A business with a row in every table of businesses: whoever adds a table adds a row. */
final class RowInEveryTable {
    private RowInEveryTable() {}

    /**
     * @param owner the one who fills the catalogue
     * @param connection of the runtime role, bound to the tenant; it commits
     */
    static void of(Connection owner, Connection connection, UUID tenant) throws SQLException {
        var account = UUID.randomUUID();
        var module = UUID.randomUUID();
        var person = UUID.randomUUID();
        change(
                owner,
                "insert into template_version values ('canary', '1.0.0', 'c', '{\"id\": \"canary\", \"version\": \"1.0.0\"}', now()) on conflict do"
                        + " nothing");
        change(
                connection,
                "insert into account values ('" + account + "', '" + account
                        + "@example.org', 'x', false, 'zh', now())");
        change(connection, "insert into tenant values ('" + tenant + "', 'canary', 'restaurant', now())");
        change(connection, "insert into tenant_head (tenant_id) values ('" + tenant + "')");
        change(
                connection,
                "insert into person values ('" + tenant + "', '" + person + "', '" + account
                        + "', 'canary', 'canary', 'OWNER', true, now(), 1)");
        change(
                connection,
                "insert into access_token values ('" + tenant + "', '" + UUID.randomUUID() + "', '" + account + "', '"
                        + UUID.randomUUID() + "', 'session', '', now(), now())");
        change(connection, "insert into business_standing (tenant_id) values ('" + tenant + "')");
        change(connection, "insert into business_limit (tenant_id, people) values ('" + tenant + "', 9)");
        change(
                connection,
                "insert into business_export (tenant_id, id, asked_at, asked_by, state) values ('" + tenant + "', '"
                        + UUID.randomUUID() + "', now(), '" + person + "', 'WAITING')");
        change(connection, "insert into business_profile (tenant_id, revision) values ('" + tenant + "', 1)");
        change(connection, "insert into former_identity values ('" + tenant + "', now(), 'canary', null)");
        var invitation = UUID.randomUUID();
        change(
                connection,
                "insert into invitation values ('" + tenant + "', '" + invitation + "', 'TEAM', '"
                        + UUID.randomUUID() + "', 'STAFF', 'zh', 'canary', null, true, 9, 0, '" + person
                        + "', now(), now(), null)");
        change(
                connection,
                "insert into join_request values ('" + tenant + "', '" + UUID.randomUUID() + "', '" + invitation
                        + "', '" + account + "', 'canary', 'canary', 'WAITING', now(), null, null)");
        change(
                connection,
                "insert into audit_event values ('" + tenant + "', 1, now(), '" + person
                        + "', 'canary', 'a', 'k', 's', null, null, 'p', 'h')");
        change(connection, "insert into document_change values ('" + tenant + "', 1, 'canary', 'canary')");
        change(connection, "select note_index_position('" + tenant + "', '" + UUID.randomUUID() + "', 1, now())");
        change(
                connection,
                "insert into module values ('" + tenant + "', '" + module
                        + "', 'canary', '1.0.0', '{}', now(), now(), 1)");
        change(
                connection,
                "insert into own_template_version values ('" + tenant
                        + "', 'own.canary', '1.0.0', 'c', '{}', 2, now(), '" + person + "', 'canary')");
        var digest = "0".repeat(64);
        change(
                connection,
                "insert into blob values ('" + tenant + "', '" + digest + "', 'd', 1, 1, 1, now(), '" + person + "', '"
                        + UUID.randomUUID() + "')");
        change(connection, "insert into blob_use values ('" + tenant + "', '" + digest + "', 'canary', 'canary')");
        change(connection, "insert into blob_space values ('" + tenant + "', 1)");
        words(connection, tenant, module, person);
        var edition = UUID.randomUUID();
        change(
                connection,
                "insert into edition values ('" + tenant + "', '" + edition + "', '" + module
                        + "', 1, 0, 'd', '{}', 'n', true, now(), now(), '" + person + "', 'canary')");
        change(
                connection,
                "insert into onboarding_answer values ('" + tenant + "', '" + module + "', 'canary', now(), '" + person
                        + "')");
        change(connection, "insert into onboarding_end values ('" + tenant + "', now(), '" + person + "')");
        change(connection, "insert into person_erasure values ('" + tenant + "', '" + person + "', now(), null)");
        change(
                connection,
                "insert into promised_position values ('" + tenant + "', '" + person + "', 'canary', 'canary')");
        change(
                connection,
                "insert into account_news values ('" + tenant + "', '" + UUID.randomUUID() + "', '" + person
                        + "', 'a', null, null, null, now())");
        workforce(connection, tenant, person);
        change(
                connection,
                "insert into notice values ('" + tenant + "', '" + UUID.randomUUID() + "', '" + person
                        + "', 'k', 's', 'z', 'e', 'z', 'e', 'a', now())");
        change(
                connection,
                "insert into mail values ('" + tenant + "', '" + UUID.randomUUID() + "', '" + person
                        + "', 'canary@example.org', 'zh', null, null, null, 'waiting', now())");
        change(
                connection,
                "insert into signing_request select tenant_id, id, published_by, module_id, 'OPEN', now(), null, 0"
                        + " from edition");
        change(
                connection,
                "insert into acknowledgement select tenant_id, gen_random_uuid(), id, module_id, published_by,"
                        + " 'canary', 'd', 'zh', '{}', 'd', now() from edition");
        change(
                connection,
                "insert into clause_question select tenant_id, gen_random_uuid(), id, module_id, published_by,"
                        + " 'canary', false, 'c', now() from edition");
        change(connection, "insert into edition_quiz select tenant_id, id, '[]', 1 from edition");
        change(connection, "insert into task values ('" + tenant + "', 'canary', 'canary', now())");
        change(
                connection,
                "insert into draft_editor values ('" + tenant + "', '" + module + "', '" + person + "', now(), now())");
        change(
                connection,
                "insert into kept_answer values ('" + tenant + "', '" + person
                        + "', 'canary', 201, '{}', 'canary', false, now())");
        change(connection, "insert into signing_setting values ('" + tenant + "', 3)");
        change(
                connection,
                "insert into draft_change values ('" + tenant + "', '" + module + "', 'version', '" + person
                        + "', 'canary', now())");
        change(connection, "insert into policy_setting values ('" + tenant + "', true)");
        change(
                connection,
                "insert into review values ('" + tenant + "', '" + UUID.randomUUID() + "', '" + module
                        + "', 1, 'd', 'm', '" + person + "', 'canary', now(), 'OPEN')");
        change(connection, "insert into consultation values ('" + tenant + "', '" + module + "', '{}', 1)");
        change(connection, "insert into edition_consultation values ('" + tenant + "', '" + edition + "', '{}', 'd')");
        change(
                connection,
                "insert into upgrade values ('" + tenant + "', '" + module
                        + "', '1.0.0', '1.1.0', '{}', null, null, now(), 'canary', 1)");
        change(
                connection,
                "insert into follow_task values ('" + tenant + "', '" + module + "', '1.1.0', 'WAITING', now(), null)");
        checklists(connection, tenant, module, edition, person);
        records(connection, tenant, module, edition, person);
        connection.commit();
    }

    private static void records(Connection connection, UUID tenant, UUID module, UUID edition, UUID person)
            throws SQLException {
        var id = UUID.randomUUID();
        change(
                connection,
                "insert into record (tenant_id, id, module_id, edition_id, form, state, version, level, readers, people,"
                        + " author_id, author_name, created_at, submitted_at, changed_at, day) values ('" + tenant
                        + "', '"
                        + id + "', '" + module + "', '" + edition
                        + "', 'canary', 'canary', 1, 'INTERNAL', '{canary/canary}', '{}', '" + person
                        + "', 'canary', now(), now(), now(), now())");
        change(
                connection,
                "insert into record_version values ('" + tenant + "', '" + id
                        + "', 1, 'canary', 'canary', false, '{}', 'd', null, '" + person
                        + "', 'canary', null, now(), now())");
        change(
                connection,
                "insert into record_signature values ('" + tenant + "', '" + id + "', 1, 'canary', '" + person
                        + "', 'canary', '{}', 'd', now())");
        change(
                connection,
                "insert into record_early_signature values ('" + tenant + "', '" + id + "', 'canary', '" + person
                        + "', 'canary', '{}', 'd', now())");
        change(
                connection,
                "insert into outside_link values ('" + tenant + "', '" + UUID.randomUUID() + "', '"
                        + UUID.randomUUID() + "', 'SIGNATURE', '" + id + "', 'canary', 'd', '" + person
                        + "', now(), now())");
        change(
                connection,
                "insert into record_value values ('" + tenant + "', '" + id + "', 'canary', 0, 'canary', 1, '" + person
                        + "', true)");
        change(
                connection,
                "insert into record_await values ('" + tenant + "', '" + id
                        + "', 1, 'canary', 'ACT', 'canary/canary')");
        change(
                connection,
                "insert into follow_up values ('" + tenant + "', '" + id + "', 'FINDING', '" + id
                        + "', 'canary', 'canary', now())");
        change(
                connection,
                "insert into record_hold values ('" + tenant + "', '" + id + "', 'canary', '" + person
                        + "', 'canary', now())");
        change(
                connection,
                "insert into record_disposal values ('" + tenant + "', '" + id + "', '" + module
                        + "', 'canary', 'canary', 1, 'd', '" + person + "', 'canary', now())");
        change(
                connection,
                "insert into disposed_record values ('" + tenant + "', '" + id + "', '" + id
                        + "', 'canary', 'd', now())");
        change(
                connection,
                "insert into record_import values ('" + tenant + "', '" + module + "', 'canary', '" + "0".repeat(64)
                        + "', now())");
        change(
                connection,
                "insert into record_view values ('" + tenant + "', '" + id + "', '" + module + "', 'canary', '" + person
                        + "', 'canary', false, '{}', now())");
        change(connection, "insert into record_serial values ('" + tenant + "', 'C', '2026', '', 1)");
        change(
                connection,
                "insert into record_register values ('" + tenant + "', '" + module + "', 'canary', '{}', 1, 1)");
        change(
                connection,
                "insert into record_entry values ('" + tenant + "', '" + module + "', 'canary', '{}', 1, 0, '" + id
                        + "', 1, 1, 0, 1, 1, 1, '{}')");
        change(
                connection,
                "insert into record_unique values ('" + tenant + "', '" + module + "', 'canary', 'canary', '" + id
                        + "')");
    }

    private static void checklists(Connection connection, UUID tenant, UUID module, UUID edition, UUID person)
            throws SQLException {
        var id = UUID.randomUUID();
        change(
                connection,
                "insert into occurrence (tenant_id, id, module_id, edition_id, checklist, schedule, target, slot, ordinal, role,"
                        + " opens_at, due_at, late_at, wakes_at) values ('" + tenant + "', '" + id + "', '" + module
                        + "', '" + edition
                        + "', 'canary', 'canary', '', now(), 1, 'canary/canary', now(), now(), now(), now())");
        change(
                connection,
                "insert into answer values ('" + tenant + "', '" + id
                        + "', 'canary', 1, 0, '\"pass\"', false, 'canary', '{}', '" + person
                        + "', 'canary', now(), now())");
        change(
                connection,
                "insert into submission values ('" + tenant + "', '" + id + "', '" + id
                        + "', 1, null, false, null, '{}', 'd', 100, true, 'ON_TIME', '" + person
                        + "', 'canary', now(), now())");
        change(
                connection,
                "insert into finding values ('" + tenant + "', '" + id + "', '" + id + "', '" + id + "', '" + module
                        + "', '"
                        + edition
                        + "', 'canary', 'canary', '', 'canary/canary', null, null, null, null, 'canary', '{}', 'MINOR', 'NONE', 1, '"
                        + person + "', 'canary', now())");
        change(
                connection,
                "insert into corrective_action values ('" + tenant + "', '" + id
                        + "', 'canary/canary', null, 'canary/canary', now(), now(), 'OPEN', null, now(), 1)");
        change(
                connection,
                "insert into corrective_step values ('" + tenant + "', '" + id + "', 1, 'DONE', '" + person
                        + "', 'canary', 'canary', '{}', now())");
        change(connection, "insert into occurrence_horizon values ('" + tenant + "', now())");
        deadlines(connection, tenant, module, edition, person);
    }

    private static void deadlines(Connection connection, UUID tenant, UUID module, UUID edition, UUID person)
            throws SQLException {
        var id = UUID.randomUUID();
        change(
                connection,
                "insert into deadline (tenant_id, id, module_id, edition_id, rule, title_zh, title_en, clauses, subject_kind,"
                        + " subject_id, slot, ordinal, people, matching, counting, days, exact, within, repeats, stoppable, remind,"
                        + " escalations, starts_at, due_at, told_at, wakes_at) values ('" + tenant + "', '" + id
                        + "', '"
                        + module + "', '" + edition + "', 'canary', 'canary', 'canary', '{canary}', 'canary', '" + id
                        + "', '', 1, '{" + person
                        + "}', 'canary', 'CLOCK', false, false, 'PT1H', false, true, '{}', '[]',"
                        + " now(), now(), now(), now())");
        change(
                connection,
                "insert into deadline_step values ('" + tenant + "', '" + id + "', 1, 'PAUSED', null, 'canary', '"
                        + person + "', 'canary', now(), now(), now(), now())");
        change(
                connection,
                "insert into deadline_settled values ('" + tenant + "', '" + module + "', 'canary', 'canary', 'canary',"
                        + " null, '{}', now(), now())");
    }

    private static void words(Connection connection, UUID tenant, UUID module, UUID person) throws SQLException {
        change(
                connection,
                "insert into own_asked values ('" + tenant + "', '" + module
                        + "', 'clause', 'canary', '{canary}', '{}', now())");
        change(
                connection,
                "insert into synonym_group values ('" + tenant + "', '" + UUID.randomUUID() + "', '{canary,bird}')");
        change(connection, "insert into unanswered_question values ('" + tenant + "', 'canary', 1, 1, now())");
        change(connection, "insert into recent_question values ('" + tenant + "', '" + person + "', 'canary', now())");
    }

    private static void workforce(Connection connection, UUID tenant, UUID person) throws SQLException {
        var site = UUID.randomUUID();
        var position = UUID.randomUUID();
        change(
                connection,
                "insert into site (tenant_id, id, name_zh, name_en, address) values ('" + tenant + "', '" + site
                        + "', 'canary', 'canary', '')");
        change(connection, "insert into thing_kind values ('" + tenant + "', 'canary/canary', '{}')");
        var thing = UUID.randomUUID();
        change(
                connection,
                "insert into thing (tenant_id, id, kind, site_id, name, name_key, code, answers, created_at) values ('"
                        + tenant + "', '" + thing + "', 'canary/canary', '" + site
                        + "', 'canary', 'canary', 'canary', '{}', now())");
        change(
                connection,
                "insert into thing_day values ('" + tenant + "', '" + thing + "', 'canary/canary', 'canary', now())");
        change(
                connection,
                "insert into area (tenant_id, id, site_id, name_zh, name_en) values ('" + tenant + "', '"
                        + UUID.randomUUID() + "', '" + site + "', 'canary', 'canary')");
        change(
                connection,
                "insert into position (tenant_id, id, key, title_zh, title_en) values ('" + tenant + "', '" + position
                        + "', 'canary', 'canary', 'canary')");
        change(
                connection,
                "insert into notice_choice values ('" + tenant + "', '" + person
                        + "', 'SOON', '08:00', null, null, '{}')");
        change(
                connection,
                "insert into shift values ('" + tenant + "', '" + UUID.randomUUID() + "', '" + site + "', '" + position
                        + "', '" + person + "', now(), now() + interval '1 hour')");
        change(
                connection,
                "insert into roster_job (tenant_id, id, person_id, account_id, site, file, total, state, started_at)"
                        + " values ('" + tenant + "', '" + UUID.randomUUID() + "', '" + person + "', '"
                        + UUID.randomUUID() + "', 'https://canary', '\\x00', 1, 'RUNNING', now())");
        change(
                connection,
                "insert into duty_hours values ('" + tenant + "', '" + UUID.randomUUID() + "', '" + site + "', '"
                        + position + "', '08:00', '20:00', 1)");
        change(
                connection,
                "insert into position_source values ('" + tenant + "', 'canary', 'canary', '" + position + "')");
        change(
                connection,
                "insert into position_need values ('" + tenant + "', '" + UUID.randomUUID() + "', '" + position + "', '"
                        + site + "', 1)");
        var calendar = UUID.randomUUID();
        change(
                connection,
                "insert into work_calendar values ('" + tenant + "', '" + calendar
                        + "', 'canary', 'canary', 'canary', '{MO}', '{09:00-12:00}', true, true)");
        change(
                connection,
                "insert into calendar_exception values ('" + tenant + "', '" + calendar
                        + "', now(), now(), false, 'canary')");
        change(connection, "insert into site_calendar values ('" + tenant + "', '" + site + "', '" + calendar + "')");
        change(
                connection,
                "insert into holding values ('" + tenant + "', '" + UUID.randomUUID() + "', '" + person + "', '"
                        + position + "', '" + site + "', now(), null, now())");
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

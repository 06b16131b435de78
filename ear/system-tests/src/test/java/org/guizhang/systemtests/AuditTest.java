package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The trail: what it tells, and that it cannot be bent unseen. */
class AuditTest {
    @Test
    void tellsWhoDidWhatWithBeforeAndAfter() {
        var business = Business.open("House of Records");
        Business.signIn(business.login(), Business.PASSWORD).expect(201);
        var module = business.activate();
        business.set(module, Map.of("report-day", "7")).expect(200);
        business.publish(module, "First").expect(201);
        var events = events(business);
        assertThat(events)
                .extracting(event -> event.get("action").asText())
                .containsExactly(
                        "edition.published",
                        "module.parameters-changed",
                        "positions.brought",
                        "module.activated",
                        "person.signed-in",
                        "tenant.opened");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.get("actor").asText()).isEqualTo(business.person());
            assertThat(event.get("actorName").asText()).isEqualTo("Owner of House of Records");
            assertThat(event.get("at").asText()).isNotBlank();
        });
        var changed = events.get(1);
        assertThat(changed.get("subject").asText()).isEqualTo(module);
        assertThat(changed.get("before")).hasToString("{\"report-day\":5}");
        assertThat(changed.get("after")).hasToString("{\"report-day\":7}");
        assertThat(events.get(0).path("before").isMissingNode()).isTrue();
        assertThat(events.get(0).at("/after/number").asText()).isEqualTo("1.0");
        assertThat(events.get(0).at("/after/digest").asText())
                .isEqualTo(business.owner().get("modules/" + module).text("/latest/digest"));
        assertThat(events.get(5).at("/after/name").asText()).isEqualTo("House of Records");
    }

    @Test
    void chainsEveryEventAndPagesThroughThem() {
        var business = Business.open("House of Chains");
        business.handbook();
        var events = events(business);
        for (var i = 0; i + 1 < events.size(); i++) {
            assertThat(events.get(i).get("previous"))
                    .isEqualTo(events.get(i + 1).get("hash"));
            assertThat(events.get(i).get("seq").asInt()).isEqualTo(events.size() - i);
        }
        assertThat(events.get(events.size() - 1).get("previous").asText()).isEqualTo("0".repeat(64));
        var page = business.owner().get("audit?size=1").expect(200);
        assertThat(page.json().get("items")).hasSize(1);
        var second = business.owner()
                .get("audit?size=1&cursor=" + page.text("/next"))
                .expect(200);
        assertThat(second.json().at("/items/0")).isEqualTo(events.get(1));
        var whole = business.owner().get("audit/verification").expect(200).json();
        assertThat(whole.get("intact").asBoolean()).isTrue();
        assertThat(whole.get("events").asInt()).isEqualTo(events.size());
        assertThat(whole.get("head")).isEqualTo(events.get(0).get("hash"));
    }

    @Test
    void refusedDeedsLeaveNoTrace() {
        var business = Business.open("House of Noes");
        var module = business.activate();
        var before = events(business).size();
        business.set(module, Map.of("report-day", "99")).expect(400);
        business.owner()
                .ifMatch("\"99\"")
                .post("modules/" + module + "/editions", "{\"note\": \"x\"}")
                .expect(412);
        business.set(module, Map.of("report-day", "5")).expect(200);
        assertThat(events(business)).hasSize(before);
    }

    @Test
    void changedRowIsFoundAtItsPlace() throws SQLException {
        var business = Business.open("House of Forgers");
        business.handbook();
        for (var column : List.of("action", "after", "actor_name", "previous", "hash")) {
            tamper(
                    business,
                    "update audit_event set " + column + " = " + column
                            + " || 'x' where tenant_id = ?::uuid and seq = 2");
            var found = business.owner().get("audit/verification");
            tamper(
                    business,
                    "update audit_event set " + column + " = left(" + column
                            + ", -1) where tenant_id = ?::uuid and seq = 2");
            assertThat(found.expect(200).json().get("intact").asBoolean())
                    .as(column)
                    .isFalse();
            assertThat(found.json().get("brokenAt").asInt()).as(column).isEqualTo(2);
            assertThat(business.owner()
                            .get("audit/verification")
                            .json()
                            .get("intact")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void missingRowsAreFound() throws SQLException {
        var business = Business.open("House of Gaps");
        business.handbook();
        var last = events(business).size();
        tamper(business, "update audit_event set seq = seq + 1000 where tenant_id = ?::uuid and seq = 2");
        assertThat(business.owner()
                        .get("audit/verification")
                        .expect(200)
                        .json()
                        .get("brokenAt")
                        .asInt())
                .isEqualTo(2);
        tamper(business, "update audit_event set seq = 2 where tenant_id = ?::uuid and seq = 1002");
        tamper(business, "delete from audit_event where tenant_id = ?::uuid and seq = " + last);
        var cut = business.owner().get("audit/verification").expect(200).json();
        assertThat(cut.get("intact").asBoolean()).isFalse();
        assertThat(cut.get("brokenAt").asInt()).isEqualTo(last);
    }

    @Test
    void isFilteredByPersonActionAndTime() {
        var business = Business.open("House of Sieves");
        var member = business.hire("ADMINISTRATOR");
        business.activate();
        var owner = business.owner();
        assertThat(actions(owner, "actor=" + member.person())).containsExactly("person.joined");
        assertThat(actions(owner, "action=module.activated")).containsExactly("module.activated");
        assertThat(actions(owner, "action=module.activated&actor=" + member.person()))
                .isEmpty();
        var all = events(business);
        var second = all.get(all.size() - 2).get("at").asText();
        assertThat(actions(owner, "to=" + second)).containsExactly("tenant.opened");
        assertThat(actions(owner, "from=" + second)).hasSize(all.size() - 1).doesNotContain("tenant.opened");
        assertThat(actions(owner, "actor=" + business.person() + "&size=1&cursor=3"))
                .hasSize(1);
        assertThat(owner.get("audit?actor=me").expect(400).errors()).containsExactly("/actor id");
        assertThat(owner.get("audit?from=today").expect(400).errors()).containsExactly("/from instant");
    }

    @Test
    void exportIsSafeInSpreadsheetsAndIsItselfInTheTrail() {
        var business = Business.open("=HYPERLINK(1)");
        business.hire("STAFF");
        var owner = business.owner();
        var file = owner.get("audit/export?actor=" + business.person()).expect(200);
        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"audit.csv\"");
        var lines = file.body().lines().toList();
        assertThat(lines.get(0)).startsWith("\uFEFF\"Number\",\"Time (UTC)\"");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).contains("\"audit.exported\"", "{\"\"actor\"\":\"\"" + business.person());
        assertThat(lines.get(3)).contains("\"tenant.opened\"");
        assertThat(lines).noneMatch(line -> line.contains(",\"=") || line.startsWith("\"="));
        assertThat(owner.in("zh").get("audit/export").expect(200).body()).startsWith("\uFEFF\"序号\"");
        assertThat(actions(owner, "action=audit.exported")).hasSize(2);
        business.hire("SUPERVISOR").rest().get("audit/export").expect(403);
        assertThat(actions(owner, "action=audit.exported")).hasSize(2);
    }

    private static List<String> actions(Rest caller, String query) {
        return StreamSupport.stream(
                        caller.get("audit?" + query)
                                .expect(200)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .map(event -> event.get("action").asText())
                .toList();
    }

    @Test
    void signInWithoutATraceGivesNoToken() throws SQLException {
        var business = Business.open("House of No Trace");
        Business.signIn(business.login(), Business.PASSWORD).expect(201);
        assertThat(tokens(business)).isEqualTo(2);
        tamper(business, "delete from tenant_head where tenant_id = ?::uuid");
        Business.signIn(business.login(), Business.PASSWORD).expect(500);
        assertThat(tokens(business)).isEqualTo(2);
    }

    private static int tokens(Business business) throws SQLException {
        try (var connection = Server.running().superuser();
                var statement =
                        connection.prepareStatement("select count(*) from access_token where tenant_id = ?::uuid")) {
            statement.setString(1, business.tenant());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static List<JsonNode> events(Business business) {
        return StreamSupport.stream(
                        business.owner()
                                .get("audit?size=200")
                                .expect(200)
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .toList();
    }

    private static void tamper(Business business, String sql) throws SQLException {
        try (var connection = Server.running().superuser();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, business.tenant());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}

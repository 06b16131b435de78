package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Clocks over REST: started by an edition, listed, paused and resumed with a reason, counted, exported. */
class DeadlinesTest {
    @Test
    void aPublicationStartsClocksWhichAreReadPausedAndResumed() {
        var business = Business.open("House of Clocks");
        var module = business.handbook();
        var owner = business.owner();
        var clock = of(owner.get("deadlines?size=200").expect(200).json().get("items"), "risk-review");
        assertThat(clock.get("state").asText()).isEqualTo("RUNNING");
        assertThat(clock.get("module").asText()).isEqualTo(module);
        assertThat(clock.at("/title/zh").asText()).isEqualTo("复核风险清单");
        assertThat(clock.get("life")).isEmpty();
        var path = "deadlines/" + clock.get("id").asText();
        owner.post(path + "/pause", "{\"reason\": \"\"}").expect(400);
        owner.post(path + "/resumption", "{\"reason\": \"Early\"}").expect(409);
        var paused = owner.post(path + "/pause", "{\"reason\": \"Closed for building works\"}")
                .expect(200);
        assertThat(paused.text("/state")).isEqualTo("PAUSED");
        owner.post(path + "/pause", "{\"reason\": \"Again\"}").expect(409);
        var resumed =
                owner.post(path + "/resumption", "{\"reason\": \"Open again\"}").expect(200);
        assertThat(resumed.text("/state")).isEqualTo("RUNNING");
        assertThat(resumed.text("/due")).isEqualTo(clock.get("due").asText());
        assertThat(resumed.json().get("life")).hasSize(2);
        assertThat(owner.get(path).expect(200).text("/life/0/reason")).isEqualTo("Closed for building works");
        var audit = owner.get("audit?size=200").expect(200).body();
        assertThat(audit).contains("deadline.paused", "deadline.resumed");
    }

    @Test
    void whoMayNotIsRefusedAndSeesWhatIsTheirsAlone() {
        var business = Business.open("House of Foreign Clocks");
        business.handbook();
        var id = business.owner().get("deadlines?size=1").expect(200).text("/items/0/id");
        var staff = business.hire("STAFF").rest();
        assertThat(staff.get("deadlines").expect(200).json().get("items")).isEmpty();
        staff.get("deadlines/" + id).expect(404);
        staff.post("deadlines/" + id + "/pause", "{\"reason\": \"x\"}").expect(403);
        staff.get("deadlines/rates").expect(403);
        staff.get("deadlines/export").expect(403);
        var supervisor = business.hire("SUPERVISOR").rest();
        supervisor.post("deadlines/" + id + "/pause", "{\"reason\": \"x\"}").expect(404);
        assertThat(supervisor.get("deadlines/rates").expect(200).json()).isEmpty();
    }

    @Test
    void filtersAndFile() {
        var business = Business.open("House of Sorted Clocks");
        business.handbook();
        var owner = business.owner();
        assertThat(owner.get("deadlines?state=OVERDUE").expect(200).json().get("items"))
                .isEmpty();
        assertThat(owner.get("deadlines?rule=risk-review").expect(200).json().get("items"))
                .hasSize(1);
        assertThat(owner.get("deadlines?clause=risk-list").expect(200).json().get("items"))
                .hasSize(1);
        owner.get("deadlines?from=2026-02-02&to=2026-02-01").expect(400);
        owner.get("deadlines?cursor=x").expect(400);
        owner.get("deadlines/rates?from=2024-01-01&to=2026-02-01").expect(400);
        for (var by : new String[] {"RULE", "SITE", "PERSON", "CLAUSE"}) {
            owner.get("deadlines/rates?by=" + by).expect(200);
        }
        var file = owner.get("deadlines/export?state=ALL").expect(200);
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"deadlines.csv\"");
        assertThat(file.body()).startsWith("\uFEFF").contains("risk-review");
    }

    private static JsonNode of(JsonNode items, String rule) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.get("rule").asText().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}

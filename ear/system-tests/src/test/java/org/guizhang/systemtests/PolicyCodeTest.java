package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A whole policy as a file: out of one business, into another, and what is wrong with a file. */
class PolicyCodeTest {

    @Test
    void policyIsTheSameInAnotherBusiness() {
        var from = Business.open("House of Code");
        var module = from.activate();
        from.set(module, Business.answers("码上饭庄")).expect(200);
        amend(from, module, """
                {"change": {"kind": "rewrite", "target": "clauses/keeping-papers",
                            "text": {"zh": "所有单据保存{{financial-retention}}。\\n不得少于此数。"}}}""");
        amend(from, module, """
                {"change": {"kind": "add", "into": "chapters/general/clauses", "after": "scope",
                            "content": {"kind": "duty", "text": {"zh": "上岗前洗手。"}}}}""");
        amend(from, module, """
                {"change": {"kind": "move", "target": "clauses/own-1", "before": "scope"}}""");
        var file = from.owner().get("policy").expect(200);
        assertThat(file.header("Content-Type")).startsWith("application/yaml");
        assertThat(file.body())
                .contains("template: restaurant-operations", "key: own-1")
                .doesNotContain(module);

        var into = Business.open("House of Import");
        assertThat(into.owner().get("policy").body())
                .startsWith("format: 2\nmodules: []\n")
                .endsWith("positions: []\nsites: []\n...\n");
        var plan = plan(into, file.body()).expect(200);
        assertThat(plan.text("/steps/0/what")).isEqualTo("activate");
        assertThat(into.owner().get("modules").json()).isEmpty();
        apply(into, file.body()).expect(200);
        assertThat(into.owner().get("policy").body()).isEqualTo(file.body());
        assertThat(apply(into, file.body()).expect(200).json().at("/steps")).isEmpty();

        var draft = into.owner().get("modules").expect(200);
        into.publish(draft.text("/0/id"), "From a file").expect(201);
        assertThat(into.owner().get("handbook").expect(200).text("/0/content/chapters/0/clauses/0/text/zh"))
                .isEqualTo("上岗前洗手。");
        assertThat(into.owner().get("audit?action=module.replaced").json().at("/items"))
                .hasSize(1);
    }

    @Test
    void positionsAndSitesTravelByTheirKeys() {
        var from = Business.open("House of Posts");
        from.activate();
        var owner = from.owner();
        var waiter = position(from, "waiter");
        owner.ifMatch(tag(waiter))
                .put("positions/" + id(waiter), """
                        {"title": {"zh": "楼面服务员", "en": "Floor waiter"}, "about": "微笑。\\n上菜报菜名。",
                         "reportsTo": "%s"}""".formatted(id(position(from, "manager"))))
                .expect(200);
        var bar = owner.post("positions", """
                        {"title": {"zh": "吧台长", "en": "Head of the bar"}, "reportsTo": "%s"}""".formatted(id(waiter))).expect(201);
        owner.ifMatch(tag(position(from, "cashier")))
                .put(
                        "positions/" + id(position(from, "cashier")) + "/merger",
                        "{\"into\": \"%s\"}".formatted(bar.text("/id")))
                .expect(200);
        owner.put("positions/" + bar.text("/id") + "/need", "{\"headcount\": 2}")
                .expect(200);
        var branch = owner.post("sites", "{\"name\": {\"zh\": \"江边店\"}, \"address\": \"江边路 8 号\"}")
                .expect(201);
        owner.put("positions/" + id(waiter) + "/need", """
                        {"site": "%s", "headcount": 3}""".formatted(branch.text("/id")))
                .expect(200);
        var file = owner.get("policy").expect(200).body();
        assertThat(file)
                .contains("key: " + bar.text("/key"), "merged-into: " + bar.text("/key"), "楼面服务员")
                .contains("from: restaurant-operations/waiter", "上菜报菜名。", "江边店", "waiter: 3", "headcount: 2")
                .doesNotContain(id(waiter), bar.text("/id"), branch.text("/id"), "Owner of");

        var into = Business.open("House of Arrivals");
        var plan = plan(into, file).expect(200);
        assertThat(plan.json().at("/steps").findValuesAsText("part")).contains("modules", "positions", "sites");
        assertThat(into.owner().get("positions").json()).isEmpty();
        apply(into, file).expect(200);
        assertThat(into.owner().get("policy").body()).isEqualTo(file);
        assertThat(plan(into, file).expect(200).json().at("/steps")).isEmpty();
        assertThat(into.owner().get("audit?action=position.merged").json().at("/items"))
                .hasSize(1);
        assertThat(into.owner().get("audit/verification").expect(200).text("/intact"))
                .isEqualTo("true");

        // A mistake is put back: the step names the position by its title, the file decides.
        var there = position(into, "waiter");
        into.owner()
                .ifMatch(tag(there))
                .put("positions/" + id(there), "{\"title\": {\"zh\": \"伙计\"}, \"closed\": true}")
                .expect(200);
        var back = plan(into, file).expect(200);
        assertThat(back.json().at("/steps").findValuesAsText("member"))
                .containsExactly("title", "about", "reports-to", "closed");
        assertThat(back.text("/steps/0/title/zh")).isEqualTo("伙计");
        assertThat(back.text("/steps/2/after/title/en")).isEqualTo("Restaurant manager");
        assertThat(apply(into, file).expect(200).json().at("/steps")).hasSize(4);
        assertThat(into.owner().get("policy").body()).isEqualTo(file);
    }

    @Test
    void whoMayOnlyReadIsRefused() {
        var business = Business.open("House of Readers");
        business.activate();
        var file = business.owner().get("policy").expect(200).body();
        for (var role : List.of("SUPERVISOR", "AUDITOR")) {
            var reader = business.hire(role).rest().with("Content-Type", "application/yaml");
            assertThat(reader.post("policy/plan", file).expect(200).json().at("/steps"))
                    .isEmpty();
            reader.post("policy/apply", file).expect(403);
        }
        business.hire("STAFF").rest().get("policy").expect(403);
    }

    /** What a business has done by chance through the API arrives whole in an empty one. */
    @Test
    void anythingDoneToPositionsArrives() {
        for (long seed = 0; seed < 4; seed++) {
            var random = new Random(seed);
            var from = Business.open("House of Chance");
            var module = from.activate();
            from.set(module, Map.of("report-day", Integer.toString(1 + random.nextInt(20))))
                    .expect(200);
            var all = from.owner().get("positions").expect(200).json();
            for (int i = 0; i < 12; i++) {
                var one = all.get(random.nextInt(all.size()));
                var other = all.get(random.nextInt(all.size()));
                var present = from.owner().get("positions/" + id(one)).expect(200);
                var at = from.owner().ifMatch(present.header("ETag"));
                switch (random.nextInt(3)) {
                    case 0 ->
                        at.put("positions/" + id(one), """
                            {"title": {"zh": "岗%d"}, "reportsTo": "%s", "closed": %s}""".formatted(
                                        random.nextInt(9), id(other), random.nextBoolean()));
                    case 1 -> at.put("positions/" + id(one) + "/merger", "{\"into\": \"%s\"}".formatted(id(other)));
                    default ->
                        from.owner()
                                .put(
                                        "positions/" + id(one) + "/need",
                                        "{\"headcount\": %d}".formatted(random.nextInt(5)));
                }
            }
            var file = from.owner().get("policy").expect(200).body();
            assertThat(plan(from, file).expect(200).json().at("/steps"))
                    .as("seed %d", seed)
                    .isEmpty();
            var into = Business.open("House of Luck");
            apply(into, file).expect(200);
            assertThat(into.owner().get("policy").body()).as("seed %d", seed).isEqualTo(file);
            assertThat(apply(into, file).expect(200).json().at("/steps"))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void whatDoesNotChangeKeepsItsAuthorAndWhatIsNotNamedStays() {
        var business = Business.open("House of Authors");
        var module = business.activate();
        amend(business, module, """
                {"change": {"kind": "rewrite", "target": "clauses/scope", "text": {"en": "For us."}}}""");
        var made = business.owner().get("modules/" + module + "/amendments").expect(200);
        var file = business.owner().get("policy").expect(200).body();
        apply(
                        business,
                        file.replace(
                                "amendments:\n",
                                "amendments:\n      - {kind: address, target: clauses/scope, addressees: []}\n"))
                .expect(200);
        var after = business.owner().get("modules/" + module + "/amendments").expect(200);
        assertThat(after.json()).hasSize(2);
        assertThat(after.json().get(1)).isEqualTo(made.json().get(0));
        assertThat(plan(business, "format: 1\nmodules: []\n").expect(200).text("/untouched/0/key"))
                .isEqualTo("restaurant-operations");
    }

    @Test
    void calendarsGoWithThePolicyIntoAnEmptyBusiness() {
        var from = Business.open("House of Old Days");
        from.owner()
                .post(
                        "calendars",
                        "{\"key\": \"office\", \"title\": {\"zh\": \"办公室\", \"en\": \"Office\"}, \"holidays\": true,"
                                + " \"weekdays\": [\"TU\", \"MO\"], \"hours\": [\"09:00-12:00\", \"13:30-18:00\"],"
                                + " \"exceptions\": [{\"from\": \"2026-12-24\", \"to\": \"2026-12-25\", \"reason\": \"盘点\"}]}")
                .expect(201);
        from.owner()
                .put("calendars/" + from.owner().get("calendars").text("/1/id") + "/default", null)
                .expect(200);
        var file = from.owner().get("policy").expect(200);
        assertThat(file.body()).contains("calendars:\n  - key: office\n").doesNotContain("id:");

        var into = Business.open("House of New Days");
        var plan = plan(into, file.body()).expect(200);
        assertThat(plan.json().at("/steps"))
                .extracting(step -> step.get("part").asText() + " "
                        + step.get("what").asText() + " " + step.get("target").asText())
                .containsExactly("calendars add office", "calendars change standard");
        assertThat(into.owner().get("calendars").json()).hasSize(1);
        assertThat(apply(into, file.body()).expect(200).json().at("/steps")).hasSize(2);
        assertThat(into.owner().get("policy").body()).isEqualTo(file.body());
        assertThat(into.owner().get("calendars").text("/0/key")).isEqualTo("office");
        assertThat(apply(into, file.body()).expect(200).json().at("/steps")).isEmpty();
        assertThat(into.owner().get("audit?action=calendar.added").json().at("/items"))
                .hasSize(1);

        var wrong = file.body().replace("- \"09:00-12:00\"", "- noon");
        var line = wrong.lines().toList().indexOf("      - noon") + 1;
        assertThat(line).isPositive();
        assertThat(apply(into, wrong).expect(400).text("/errors/0/remedy"))
                .startsWith("Line " + line + ": Write hours");
        assertThat(into.owner().get("policy").body()).isEqualTo(file.body());
    }

    @Test
    void wrongFilesAreRefusedWholeWithTheLine() {
        var business = Business.open("House of Slips");
        var module = business.activate();
        var file = business.owner().get("policy").expect(200).body();
        var wrong = file.replace("amendments: []", """
                amendments:
                      - kind: rewrite
                        target: clauses/scope
                        text:
                          en: "For {{nobody}}."
                      - kind: remove
                        target: clauses/keeping-papers
                        reason: too long""");
        var refused = apply(business, wrong).expect(400);
        assertThat(refused.errors()).containsExactly("/modules/0/amendments/1/target amendment-locked");
        var line = wrong.lines().toList().indexOf("        target: clauses/keeping-papers") + 1;
        assertThat(refused.text("/errors/0/remedy")).startsWith("Line " + line + ": ");
        assertThat(plan(business, "format: 1\nmodules: [\n").expect(400).text("/errors/0/remedy"))
                .startsWith("Line ");
        assertThat(plan(business, "format: 1\nmodules:\n  - {template: soup, version: \"1.0.0\"}\n")
                        .expect(400)
                        .errors())
                .containsExactly("/modules/0/template template-unknown");
        var crooked = file.replace("sites:\n", """
                sites:
                  - name: {zh: 湖边店}
                    headcounts: {nobody: 2}
                    colour: red
                """).replace("    outside: true\n", "    outside: perhaps\n");
        assertThat(apply(business, crooked).expect(400).errors())
                .contains("/sites/0/colour unknown")
                .anySatisfy(error -> assertThat(error).endsWith("/outside policy-yes"));
        var lost = file.replace("sites:\n", "sites:\n  - {name: {zh: 湖边店}, headcounts: {nobody: 2}}\n");
        var unknown = apply(business, lost).expect(400);
        assertThat(unknown.errors()).containsExactly("/sites/0/headcounts/nobody position-key-unknown");
        assertThat(unknown.text("/errors/0/remedy"))
                .startsWith("Line " + (lost.lines().toList().indexOf("sites:") + 2) + ": ");
        assertThat(business.owner().get("policy").body()).isEqualTo(file);
        business.set(module, Map.of("report-day", "9")).expect(200);
        business.owner()
                .with("Content-Type", "application/yaml")
                .ifMatch("\"stale\"")
                .post("policy/apply", file)
                .expect(412);
    }

    private static JsonNode position(Business business, String key) {
        for (var position : business.owner().get("positions").expect(200).json()) {
            if (position.path("key").asText().equals(key)) {
                return position;
            }
        }
        throw new AssertionError(key);
    }

    private static String id(JsonNode position) {
        return position.path("id").asText();
    }

    private static String tag(JsonNode position) {
        return '"' + position.path("revision").asText() + '"';
    }

    private static void amend(Business business, String module, String json) {
        business.owner()
                .ifMatch(business.etag(module))
                .post("modules/" + module + "/amendments", json)
                .expect(201);
    }

    private static Answer plan(Business business, String yaml) {
        return business.owner().with("Content-Type", "application/yaml").post("policy/plan", yaml);
    }

    private static Answer apply(Business business, String yaml) {
        return business.owner().with("Content-Type", "application/yaml").post("policy/apply", yaml);
    }
}

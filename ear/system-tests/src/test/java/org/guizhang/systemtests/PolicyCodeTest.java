package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
        assertThat(into.owner().get("policy").body()).isEqualTo("format: 1\nmodules: []\n");
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
        assertThat(business.owner().get("policy").body()).isEqualTo(file);
        business.set(module, Map.of("report-day", "9")).expect(200);
        business.owner()
                .with("Content-Type", "application/yaml")
                .ifMatch("\"stale\"")
                .post("policy/apply", file)
                .expect(412);
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

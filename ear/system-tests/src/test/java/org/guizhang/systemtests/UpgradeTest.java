package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From one version of a delivered template to the next, own words and all, over REST. */
class UpgradeTest {
    @Test
    void restaurantFollowsTheNewVersionAndKeepsItsWords() {
        var business = Business.open("House of Frost");
        var module = activate(business, "restaurant-operations", "1.0.0");
        business.set(module, Map.of("freezer-max", "-15")).expect(200);
        amend(business, module, "clauses/docket-printing", "All of House of Frost.");
        business.publish(module, "First").expect(201);
        var before = digest(business, module);

        var upgrade = business.owner().get(path(module)).expect(200);
        assertThat(upgrade.text("/to")).isEqualTo("2.1.0");
        assertThat(upgrade.text("/followed")).isEqualTo("1");
        assertThat(upgrade.text("/notes/0/version")).isEqualTo("2.1.0");
        assertThat(upgrade.json().at("/questions")).isEmpty();
        assertThat(upgrade.json().at("/notices"))
                .extracting(n -> n.path("kind").asText())
                .contains("floor", "lock");
        assertThat(upgrade.json().at("/effect/clauses"))
                .extracting(c -> c.path("key").asText())
                .contains("small-portions");
        assertThat(upgrade.json().at("/effect/artefacts").findValuesAsText("part"))
                .contains("items/thermometer");
        assertThat(digest(business, module)).isEqualTo(before);

        var after = apply(business, module).expect(200);
        assertThat(after.text("/templateVersion")).isEqualTo("2.1.0");
        assertThat(after.json().at("/parameters/freezer-max").asInt()).isEqualTo(-15);
        assertThat(business.owner().get("handbook").body()).doesNotContain("small-portions");
        business.publish(module, "New version").expect(201);
        assertThat(business.owner().get("handbook").body())
                .contains("small-portions")
                .contains("All of House of Frost.");
        assertThat(business.owner().get(path(module)).json().has("to")).isFalse();
    }

    @Test
    void propertyFirmDecidesAboutASplitAndARemovedClauseAndUndoesIt() {
        var business = Business.open("House of Brooms");
        var module = activate(business, "property-service", "1.0.0");
        business.set(module, Map.of("vacant-unit-weight", "25")).expect(200);
        var split = amend(business, module, "clauses/cleaner-tools", "Look after your tools.");
        var back = amend(business, module, "clauses/press-signature", "Sign twice.");
        var renamed = amend(business, module, "clauses/vacant-record", "Weight {{vacant-unit-weight}}.");
        business.publish(module, "First").expect(201);
        var draft = digest(business, module);

        var upgrade = business.owner().get(path(module)).expect(200);
        assertThat(question(upgrade, split).path("kind").asText()).isEqualTo("split");
        assertThat(question(upgrade, split).at("/successors")).hasSize(2);
        assertThat(question(upgrade, split).at("/why/en").asText()).contains("two clauses");
        // 2.0.0 had given it up, 2.2.0 has it again under another key.
        assertThat(question(upgrade, back).path("kind").asText()).isEqualTo("changed");
        assertThat(question(upgrade, back).at("/why/en").asText()).isNotEmpty();
        var first = decide(business, module, split, "{\"choice\": \"keep\"}").expect(200);
        assertThat(question(first, split).at("/decision/choice").asText()).isEqualTo("keep");
        assertThat(question(first, back).has("decision")).isFalse();
        business.owner()
                .ifMatch("\"0\"")
                .put(path(module) + "/decisions/" + back, "{\"choice\": \"keep\"}")
                .expect(412);
        assertThat(decide(business, module, back, "{\"choice\": \"own\"}")
                        .expect(400)
                        .errors())
                .containsExactly("/choice upgrade-choice");
        decide(business, module, back, "{\"choice\": \"keep\"}").expect(200);
        assertThat(apply(business, module).expect(409).text("/detail")).contains("open: 1");
        decide(business, module, renamed, "{\"choice\": \"keep\"}").expect(200);

        var after = apply(business, module).expect(200);
        assertThat(after.text("/templateVersion")).isEqualTo("3.1.0");
        assertThat(after.json().at("/parameters/vacant-unit-share").asInt()).isEqualTo(25);
        assertThat(after.json().at("/amendments/0/change/target").asText()).isEqualTo("clauses/cleaner-tools-care");
        assertThat(after.json().at("/amendments/1/change/target").asText()).isEqualTo("clauses/press-acknowledgement");
        // Own words that name a renamed number name it by its new key.
        assertThat(after.json().at("/amendments/2/change/text/en").asText()).isEqualTo("Weight {{vacant-unit-share}}.");
        var differs = business.owner()
                .get("modules/" + module + "/difference")
                .expect(200)
                .json()
                .at("/difference/clauses");
        assertThat(clause(differs, "cleaner-tools-care").path("former").asText())
                .isEqualTo("cleaner-tools");
        assertThat(clause(differs, "press-acknowledgement").path("former").asText())
                .isEqualTo("press-signature");

        undo(business, module).expect(200);
        assertThat(digest(business, module)).isEqualTo(draft);
        assertThat(business.owner().get("modules/" + module).text("/unpublished"))
                .isEqualTo("false");
        assertThat(question(business.owner().get(path(module)), split)
                        .at("/decision/choice")
                        .asText())
                .isEqualTo("keep");
        undo(business, module).expect(409);

        apply(business, module).expect(200);
        business.set(module, Map.of("vacant-unit-share", "30")).expect(200);
        assertThat(undo(business, module).expect(409).text("/detail")).contains("since the upgrade");
    }

    private static String activate(Business business, String template, String version) {
        return business.owner()
                .post("modules", "{\"template\": \"%s\", \"version\": \"%s\"}".formatted(template, version))
                .expect(201)
                .text("/id");
    }

    private static String amend(Business business, String module, String target, String words) {
        return amend(business, module, target, words, 201).text("/id");
    }

    private static Answer amend(Business business, String module, String target, String words, int status) {
        return business.owner()
                .ifMatch(business.etag(module))
                .post(
                        "modules/" + module + "/amendments",
                        "{\"change\": {\"kind\": \"rewrite\", \"target\": \"%s\", \"text\": {\"en\": \"%s\"}}}"
                                .formatted(target, words))
                .expect(status);
    }

    private static Answer decide(Business business, String module, String question, String answer) {
        var etag = business.owner().get(path(module)).header("ETag");
        return business.owner().ifMatch(etag).put(path(module) + "/decisions/" + question, answer);
    }

    private static Answer apply(Business business, String module) {
        return business.owner().ifMatch(business.etag(module)).post(path(module), "");
    }

    private static Answer undo(Business business, String module) {
        return business.owner().ifMatch(business.etag(module)).delete(path(module));
    }

    private static String digest(Business business, String module) {
        return business.owner()
                .post("modules/" + module + "/preview", "{\"parameters\": {}}")
                .expect(200)
                .body();
    }

    private static JsonNode question(Answer upgrade, String id) {
        return found(upgrade.json().at("/questions"), "id", id);
    }

    private static JsonNode clause(JsonNode list, String key) {
        return found(list, "key", key);
    }

    private static JsonNode found(JsonNode list, String member, String value) {
        for (var element : list) {
            if (element.path(member).asText().equals(value)) {
                return element;
            }
        }
        throw new AssertionError("No " + value + " in " + list);
    }

    private static String path(String module) {
        return "modules/" + module + "/upgrade";
    }
}

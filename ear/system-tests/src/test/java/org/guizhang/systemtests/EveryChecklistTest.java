package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each checklist of all templates: started, filled in as its sheet says, handed in with an item that fails, corrected,
 * looked at by somebody else, closed.
 */
class EveryChecklistTest {
    private static final List<Map<String, String>> CHECKLISTS = new ArrayList<>();
    private static Business business;
    private static Business.Member second;

    @BeforeAll
    static void takeAllTemplates() {
        business = Business.open("House of Every Checklist");
        second = business.hire("ADMINISTRATOR");
        FilledSheet.sendPhoto(business.owner());
        var templates = new ArrayList<String>();
        Rest.stranger()
                .get("templates")
                .expect(200)
                .json()
                .forEach(template -> templates.add(template.get("id").asText()));
        var wanted = templates.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", "));
        business.owner()
                .put("onboarding/templates", "{\"templates\": [" + wanted + "]}")
                .expect(200);
        business.owner().post("onboarding/acceptance", "{}").expect(200);
        for (var module : business.owner().get("modules").expect(200).json()) {
            var id = module.get("id").asText();
            var edition = business.publish(id, "First edition").expect(201).text("/id");
            business.owner()
                    .get("editions/" + edition)
                    .expect(200)
                    .json()
                    .at("/content/checklists")
                    .forEach(checklist -> CHECKLISTS.add(Map.of(
                            "module", id, "checklist", checklist.get("key").asText())));
        }
        assertThat(CHECKLISTS).hasSizeGreaterThan(60);
    }

    static Stream<Map<String, String>> all() {
        return CHECKLISTS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void goesFromItsSheetToAVerifiedCorrection(Map<String, String> which) {
        var sheet = FilledSheet.start(business.owner(), which.get("module"), which.get("checklist"), null);
        var failing = failing(sheet);
        var path = "occurrences/" + sheet.at("/occurrence/id").asText();
        var result = business.owner()
                .post(path + "/submission", new FilledSheet(sheet, failing, second.person()).handIn("Broken"));
        result.expect(201);
        if (failing == null) {
            assertThat(result.json().get("failed")).isEmpty();
            return;
        }
        assertThat(result.json().get("failed")).extracting(JsonNode::asText).containsExactly(failing);
        var finding = "findings/" + result.text("/findings/0");
        if (business.owner().get(finding).expect(200).text("/state").equals("NOTED")) {
            return;
        }
        business.owner().post(finding + "/correction", "{\"note\": \"Mended\"}").expect(200);
        business.owner().post(finding + "/verification", "{\"accepted\": true}").expect(409);
        var closed = second.rest()
                .post(finding + "/verification", "{\"accepted\": true}")
                .expect(200);
        assertThat(closed.text("/state")).isEqualTo("CLOSED");
    }

    /** An item that is always asked for and can fail, one with a correction if there is one. */
    private static @Nullable String failing(JsonNode sheet) {
        var able = new ArrayList<JsonNode>();
        for (var item : sheet.get("items")) {
            if (!item.has("when") && FilledSheet.canFail(item)) {
                able.add(item.has("correction") ? 0 : able.size(), item);
            }
        }
        return able.isEmpty() ? null : able.get(0).get("key").asText();
    }
}

package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** From the trade to the handbook, step by step, left and taken up again. */
class JourneyTest {
    @Test
    void stateFollowsFromWhatWasDone() {
        var business = Business.open("House of Steps");
        var fresh = business.owner().get("onboarding").expect(200);
        assertThat(fresh.text("/step")).isEqualTo("templates");
        assertThat(fresh.text("/choices/0/template")).isEqualTo("restaurant-operations");
        assertThat(fresh.text("/choices/0/reason")).isEqualTo("trade");
        assertThat(fresh.text("/choices/1/reason")).isEqualTo("suggested");
        assertThat(fresh.text("/choices/1/why/zh")).isNotBlank();
        assertThat(fresh.json().get("choices")).hasSize(9);
        assertThat(fresh.json().get("questions")).isEmpty();
        business.owner().post("onboarding/arrival", "{}").expect(409);

        var chosen = choose(business, "restaurant-operations").expect(200);
        assertThat(chosen.text("/step")).isEqualTo("questions");
        assertThat(asked(chosen.json()))
                .containsExactlyInAnyOrderElementsOf(Business.answers("x").keySet());
        var module = chosen.text("/choices/0/module");
        answer(business, module, Map.of("closing-time", "\"21:30\"")).expect(200);

        // Whoever comes back finds the answer given and goes on with the others.
        var later =
                Business.signIn(business.login(), Business.PASSWORD).expect(201).text("/token");
        var back = Rest.stranger().as(later).get("onboarding").expect(200).json();
        assertThat(back.get("step").asText()).isEqualTo("questions");
        assertThat(question(back, "closing-time").get("answered").asBoolean()).isTrue();
        assertThat(question(back, "closing-time").at("/said/en").asText()).isEqualTo("21:30");
        assertThat(question(back, "report-day").get("answered").asBoolean()).isFalse();

        assertThat(business.owner()
                        .post("onboarding/acceptance", "{}")
                        .expect(200)
                        .text("/step"))
                .isEqualTo("publish");
        business.publish(module, "First edition").expect(201);
        assertThat(business.owner().get("onboarding").text("/step")).isEqualTo("invite");
        assertThat(business.owner().post("onboarding/arrival", "{}").expect(200).text("/step"))
                .isEqualTo("arrived");
        business.owner().post("onboarding/arrival", "{}").expect(200);
        assertThat(business.owner().get("handbook").expect(200).body()).contains("21:30");
    }

    @Test
    void nameOfTheBusinessIsKnownFromSignUpAndAskedOnce() {
        var business = Business.open("House of One Name");
        var state = choose(business, "restaurant-operations", "call-center-service")
                .expect(200)
                .json();
        assertThat(asked(state)).filteredOn("company-name"::equals).hasSize(1);
        assertThat(question(state, "company-name").get("answer").asText()).isEqualTo("House of One Name");
        // The other trade's questions are asked about its template.
        assertThat(asked(state)).contains("reply-time");
        var first = question(state, "company-name").get("module").asText();
        answer(business, first, Map.of("company-name", "\"One Name\"")).expect(200);
        for (var module : business.owner().get("modules").expect(200).json()) {
            assertThat(module.at("/parameters/company-name").asText()).isEqualTo("One Name");
        }
    }

    @Test
    void nothingIsHalfChosenOrHalfAnswered() {
        var business = Business.open("House of Halves");
        assertThat(choose(business, "restaurant-operations", "no-such-template")
                        .expect(400)
                        .errors())
                .containsExactly("/templates/1 template");
        assertThat(business.owner().get("modules").json()).isEmpty();
        assertThat(business.owner()
                        .put("onboarding/templates", "{}")
                        .expect(400)
                        .errors())
                .containsExactly("/templates required");
        var module = choose(business, "restaurant-operations").expect(200).text("/choices/0/module");
        assertThat(answer(business, module, Map.of("closing-time", "\"25:00\"", "report-day", "7"))
                        .expect(400)
                        .errors())
                .hasSize(1);
        var state = business.owner().get("onboarding").json();
        assertThat(question(state, "report-day").get("answered").asBoolean()).isFalse();
        business.owner()
                .ifMatch("\"99\"")
                .put("onboarding/answers/" + module, "{\"parameters\": {\"report-day\": 7}}")
                .expect(412);
        business.owner()
                .put("onboarding/answers/" + module, "{\"parameters\": {\"report-day\": 7}}")
                .expect(428);
        // Again is no fault, and activates nothing twice.
        choose(business, "restaurant-operations").expect(200);
        assertThat(business.owner().get("modules").json()).hasSize(1);
    }

    @Test
    void aTradeSetsItsOwnValues() {
        for (var trade : Rest.stranger().get("trades").expect(200).json()) {
            var id = trade.get("id").asText();
            var token = Business.signUpIn(id, "House of " + id);
            var wanted = new TreeMap<String, TreeMap<String, JsonNode>>();
            trade.get("templates").forEach(t -> wanted.put(t.asText(), new TreeMap<>()));
            trade.get("suggested").forEach(s -> wanted.put(s.get("template").asText(), new TreeMap<>()));
            for (var preset : trade.get("defaults")) {
                wanted.get(preset.get("template").asText())
                        .put(preset.get("parameter").asText(), preset.get("value"));
            }
            assertThat(trade.get("defaults")).as(id).isNotEmpty();
            var owner = Rest.stranger().as(token);
            var names = wanted.keySet().stream().map(t -> '"' + t + '"').collect(Collectors.joining(", "));
            var state = owner.put("onboarding/templates", "{\"templates\": [" + names + "]}")
                    .expect(200)
                    .json();
            for (var module : owner.get("modules").expect(200).json()) {
                var values = module.get("parameters");
                wanted.get(module.get("templateId").asText())
                        .forEach((parameter, value) -> assertThat(values.get(parameter))
                                .as(id + " " + parameter)
                                .isEqualTo(value));
            }
            for (var question : state.get("questions")) {
                var preset = wanted.get(question.get("template").asText())
                        .get(question.get("parameter").asText());
                assertThat(question.path("usual").isMissingNode()
                                || question.get("usual").isNull())
                        .as(id + " says why of " + question.get("parameter"))
                        .isEqualTo(preset == null);
            }
            var outside = new TreeSet<String>();
            for (var position : owner.get("positions").expect(200).json()) {
                if (position.get("outside").asBoolean()) {
                    position.get("sources")
                            .forEach(source -> outside.add(source.get("template")
                                            .asText() + "/" + source.get("key").asText()));
                }
            }
            // Whom another firm sends is that firm's business.
            var staffed = StreamSupport.stream(trade.get("positions").spliterator(), false)
                    .filter(position -> position.get("headcount").asInt() > 0)
                    .filter(position -> !outside.contains(position.get("template")
                                    .asText() + "/" + position.get("position").asText()))
                    .count();
            assertThat(owner.get("positions/needs").expect(200).json().findValues("headcount"))
                    .as("headcounts of " + id)
                    .hasSize((int) staffed);
        }
    }

    @Test
    void previewHasEveryValueInPlace() {
        for (var card : Rest.stranger().get("templates").expect(200).json()) {
            var id = card.get("id").asText();
            var preview = Rest.stranger().get("templates/" + id + "/preview").expect(200);
            assertThat(preview.body().contains("{{"))
                    .as(id + " has placeholders")
                    .isFalse();
            assertThat(preview.json().findParents("parameter"))
                    .as(id + " has values that are not in place")
                    .noneMatch(holder -> holder.size() == 1);
            for (var part : List.of("chapters", "checklists", "records", "deadlines")) {
                assertThat(preview.json().get(part))
                        .as(id + " " + part)
                        .hasSize(card.get(part).asInt());
            }
            assertThat(preview.json().get("positions")).isNotEmpty();
        }
        Rest.stranger().get("templates/no-such/preview").expect(404);
        Rest.stranger()
                .get("templates/restaurant-operations/preview?version=99.0.0")
                .expect(404);
        Rest.stranger()
                .get("templates/restaurant-operations/preview?trade=no-such")
                .expect(404);
        Rest.stranger()
                .get("templates/restaurant-operations/preview?trade=restaurant")
                .expect(200);
    }

    private static Answer choose(Business business, String... templates) {
        return business.owner()
                .put("onboarding/templates", "{\"templates\": [\"" + String.join("\", \"", templates) + "\"]}");
    }

    private static Answer answer(Business business, String module, Map<String, String> values) {
        return business.owner()
                .ifMatch(business.etag(module))
                .put("onboarding/answers/" + module, Business.parameters(values));
    }

    private static List<String> asked(JsonNode state) {
        return state.get("questions").findValuesAsText("parameter");
    }

    private static JsonNode question(JsonNode state, String parameter) {
        for (var question : state.get("questions")) {
            if (question.get("parameter").asText().equals(parameter)) {
                return question;
            }
        }
        throw new AssertionError("not asked: " + parameter);
    }
}

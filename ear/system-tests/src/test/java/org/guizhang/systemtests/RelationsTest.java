package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values that contradict one another: when they are set, imported, upgraded to and published. */
class RelationsTest {
    private static final Map<String, String> CONTRADICTION =
            Map.of("closing-time", "\"23:00\"", "income-report-due", "\"12:30\"", "deposit-due-time", "\"12:30\"");

    @Test
    void aContradictionIsRefusedAtBothValuesInTheTemplatesWords() {
        var business = Business.open("House of Clocks");
        var module = business.activate();

        var refused = business.set(module, CONTRADICTION).expect(400);
        assertThat(refused.errors())
                .containsExactly(
                        "/parameters/income-report-due parameter-relation",
                        "/parameters/closing-time parameter-relation");
        assertThat(refused.text("/errors/0/remedy"))
                .isEqualTo("The daily income report can be done only after closing: closing is at 23:00, the report is"
                        + " due by 12:30. Make this later than 23:00, or change “Closing time”.");
        assertThat(refused.text("/errors/1/remedy"))
                .endsWith("Make this earlier than 12:30, or change “Daily income report due”.");
        assertThat(business.owner().get("modules/" + module).text("/parameters/closing-time"))
                .isEqualTo("22:00");

        // One after the other does not go, both at once does: they are judged together.
        business.set(module, Map.of("income-report-due", "\"21:30\"")).expect(400);
        business.set(module, Map.of("income-report-due", "\"21:30\"", "closing-time", "\"21:00\""))
                .expect(200);
        // Going back to the template's value is a change, too.
        business.set(module, Map.of("closing-time", "null")).expect(400);
    }

    @Test
    void answersToTheFirstQuestionsAreHeldAgainstTheRest() {
        var business = Business.open("House of Answers");
        var module = business.activate();

        assertThat(business.owner()
                        .ifMatch(business.etag(module))
                        .put(
                                "onboarding/answers/" + module,
                                Business.parameters(Map.of("closing-time", "\"16:00\"", "report-day", "7")))
                        .expect(400)
                        .errors())
                .containsExactly(
                        "/parameters/sign-on-time parameter-relation", "/parameters/closing-time parameter-relation");
        assertThat(business.owner().get("modules/" + module).text("/parameters/report-day"))
                .isEqualTo("5");
    }

    @Test
    void aFileIsJudgedAsAWhole() {
        var business = Business.open("House of Files");
        var file = """
                format: 1
                modules:
                  - template: restaurant-operations
                    version: "1.3.0"
                    parameters:
                      closing-time: "20:00"
                      sign-on-time: "20:30"
                """;

        assertThat(business.owner()
                        .with("Content-Type", "application/yaml")
                        .post("policy/plan", file)
                        .expect(400)
                        .errors())
                .hasSize(2)
                .allMatch(error -> error.endsWith("parameter-relation"));
        business.owner()
                .with("Content-Type", "application/yaml")
                .post("policy/plan", file.replace("20:30", "17:30"))
                .expect(200);
    }

    @Test
    void anUpgradeIntoAContradictionWaitsForPeopleBeforeItIsPublished() {
        var business = Business.open("House of Late Reports");
        var module = business.owner()
                .post("modules", "{\"template\": \"restaurant-operations\", \"version\": \"1.1.0\"}")
                .expect(201)
                .text("/id");
        business.set(module, CONTRADICTION).expect(200);
        business.publish(module, "Before there were relations").expect(201);

        business.owner()
                .ifMatch(business.etag(module))
                .post("modules/" + module + "/upgrade", "")
                .expect(200);
        var checks = business.owner().get("modules/" + module + "/checks").expect(200);
        assertThat(checks.json().findValuesAsText("rule")).contains("values-contradict");
        assertThat(business.publish(module, "Contradicts itself").expect(400).errors())
                .containsExactly("/draft/parameters/income-report-due values-contradict");

        // It is mended value by value; what was exported comes in again meanwhile.
        business.set(module, Map.of("deposit-due-time", "\"23:45\"")).expect(200);
        var file = business.owner().get("policy").expect(200).body();
        business.owner()
                .with("Content-Type", "application/yaml")
                .post("policy/plan", file)
                .expect(200);
        business.set(module, Map.of("income-report-due", "\"23:30\"")).expect(200);
        business.publish(module, "Mended").expect(201);
    }
}

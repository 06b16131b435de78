package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.form.Filled;
import org.guizhang.form.Judgement;
import org.guizhang.shared.Json;
import org.guizhang.template.artefact.Register;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the forms of before let pass when they were probed, form by form. */
class ProbedFormsTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-23T22:40:00");

    @Test
    void aBalanceIsWrittenInFull() {
        var ledger = """
                {"lines": {"movements": [{"moved-on": "2026-11-20", "kind": "purchase", "received": 10, "issued": 0}]}}""";
        var before = Map.of("movements", Json.read("{\"balance\": 10}", JsonNode.class));

        var judged = DeliveredForms.judge("restaurant-operations", "drinks-ledger", ledger, Map.of(), before, NOW);

        assertThat(Json.write(judged.answers().at("/lines/movements/0/balance")))
                .isEqualTo("20");
    }

    @Test
    void aNoteIsSettledOnceInTheFormAndOverAll() {
        var twice = """
                {"lines": {"deliveries": [{"acceptance": "a"}, {"acceptance": "a"}]}}""";

        assertThat(broken("restaurant-operations", "supplier-settlement", twice))
                .contains("note-once");
        assertThat(register("restaurant-operations", "supplier-settlement").unique())
                .contains("acceptance");
    }

    @Test
    void whatOnlyRecordsOfBeforeTellIsDeclared() {
        var dockets = register("restaurant-operations", "docket-register").range();
        assertThat(dockets).isNotNull();
        assertThat(dockets.continues()).isTrue();
        assertThat(register("call-center-service", "rebate-ledger").carries()).contains("brought-forward");
    }

    @Test
    void aBreachWithoutContractIsRegistered() {
        var breach = """
                {"found-on": "2026-11-23", "supplier": "s", "kind": "quantity", "acceptance": "a", "description": "少两斤",
                 "evidence": ["p"]%s}""";

        assertThat(missing("restaurant-operations", "supplier-breach", breach.formatted(""), "register"))
                .doesNotContain("/contract-clause");
        assertThat(missing(
                        "restaurant-operations",
                        "supplier-breach",
                        breach.formatted(", \"proposed-deduction\": 100"),
                        "register"))
                .contains("/contract-clause");
    }

    @Test
    void aRosterIsOfItsWeekWithItsHoursAndStaffedEachDay() {
        var shift = """
                {"person": "li", "group": "orders", "day": "%s", "starts": "09:00", "ends": "%s", "break-minutes": 0,
                 "hours": %s}""";
        var roster = "{\"week-start\": \"%s\", \"special-hours\": false, \"lines\": {\"shifts\": [%s]}}";

        assertThat(broken(
                        "topup-service-desk",
                        "shift-roster",
                        roster.formatted("2026-11-23", shift.formatted("2027-05-03", "21:00", "1"))))
                .contains("days-in-week", "hours-add-up", "groups-staffed");
        assertThat(broken(
                        "topup-service-desk",
                        "shift-roster",
                        roster.formatted("2026-11-24", shift.formatted("2026-11-24", "17:00", "8"))))
                .contains("on-monday")
                .doesNotContain("days-in-week", "hours-add-up");
    }

    @Test
    void aCourseIsHeldInTheMonthOfItsPlan() {
        var plan = "{\"month\": \"2026-11\", \"lines\": {\"courses\": [{\"planned-on\": \"%s\"}]}}";

        assertThat(broken("topup-service-desk", "training-plan", plan.formatted("2026-12-01")))
                .containsExactly("within-month");
        assertThat(broken("topup-service-desk", "training-plan", plan.formatted("2026-11-30")))
                .isEmpty();
    }

    /** What is approved has been said in a step before: nobody approves what was only registered. */
    @Test
    void nobodyApprovesWhatIsJustRegistered() {
        for (var template : List.of("gps-field-service", "property-service")) {
            var steps = DeliveredForms.form(template, "complaint").steps();
            var first = steps.get(0);
            var approving = steps.stream()
                    .filter(step -> step.approves() != null)
                    .findFirst()
                    .orElseThrow();

            assertThat(first.approves()).isNull();
            assertThat(approving.from()).doesNotContain(first.to());
            assertThat(steps)
                    .filteredOn(step -> approving.from().contains(step.to()))
                    .allMatch(step -> !step.sets().isEmpty());
        }
    }

    @Test
    void whoeverHasToSignIsMissing() {
        assertThat(missing("restaurant-operations", "purchase-acceptance", "{}", null))
                .contains("/signatures/buyer", "/signatures/receiver");
        var minutes = """
                {"lines": {"attendance": [{"attendee": "li", "status": "present"}, {"attendee": "wu", "status": "absent"}]}}""";
        assertThat(missing("property-service", "department-minutes", minutes, null))
                .contains("/signatures/attendance/0")
                .doesNotContain("/signatures/attendance/1");
    }

    private static Register register(String template, String form) {
        var found = Delivery.newest().stream()
                .filter(one -> one.id().equals(template))
                .findFirst()
                .orElseThrow();
        return Settings.usual(found).records().get(form).register();
    }

    private static List<String> broken(String template, String form, String answers) {
        return DeliveredForms.broken(judge(template, form, answers, null));
    }

    private static Set<String> missing(String template, String form, String answers, @Nullable String step) {
        return judge(template, form, answers, step).missing();
    }

    private static Judgement judge(String template, String form, String answers, @Nullable String step) {
        return DeliveredForms.form(template, form)
                .judge(new Filled(Json.read(answers, ObjectNode.class), Map.of(), Map.of(), NOW, step));
    }
}

package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import org.guizhang.form.Filled;
import org.guizhang.form.Form;
import org.guizhang.form.Judgement;
import org.guizhang.shared.Json;
import org.junit.jupiter.api.Test;

/** The delivered rules do what their clauses say, on filled-in forms. */
class FormRulesTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-23T22:40:00");

    @Test
    void theDepositIsTheWholeOfTheCashOrExplained() {
        var deposit = """
                {"business-date": "2026-11-23", "income-report": "r", "amount-deposited": %s,
                 "account": "a", "deposited-on": "2026-11-23", "slip-number": "7", "slip-photo": ["p"], "docket-count": 61}""";

        var signed = Map.of("cashier", "li", "accountant", "wu");

        var unsigned = deposit(deposit.formatted("1834.50"), Map.of());
        assertThat(unsigned.missing()).containsExactly("/signatures/cashier", "/signatures/accountant");
        var whole = deposit(deposit.formatted("1834.50"), signed);
        assertThat(whole.missing()).isEmpty();
        assertThat(whole.broken()).isEmpty();
        assertThat(whole.approvals()).isEmpty();
        assertThat(whole.hidden()).contains("/difference-reason", "/late-reason");

        var short1 = deposit(deposit.formatted("1734.20"), signed);
        assertThat(short1.answers().path("difference").decimalValue()).isEqualByComparingTo("100.30");
        assertThat(short1.missing()).containsExactly("/difference-cause", "/difference-reason");
        assertThat(short1.broken()).extracting(Judgement.Broken::rule).containsExactly("full-deposit");
        assertThat(short1.approvals()).containsExactly("difference-review");
    }

    @Test
    void twoSignersAreDifferentPeople() {
        var form = """
                {"received-by": "x"}""";

        assertThat(judge("restaurant-operations", "purchase-acceptance", form, Map.of("buyer", "li", "receiver", "li"))
                        .doubled())
                .containsExactly("receiver");
        assertThat(judge("restaurant-operations", "purchase-acceptance", form, Map.of("buyer", "li", "receiver", "wu"))
                        .doubled())
                .isEmpty();
        var handover = """
                {"outgoing": "%s", "incoming": "li", "relieved-at": "2026-11-23T20:00:00", "left-at": "%s"}""";
        assertThat(judge("security-guard", "shift-handover", handover.formatted("li", "2026-11-23T19:50:00"))
                        .broken())
                .extracting(Judgement.Broken::rule)
                .containsExactly("two-people", "stay-until-relieved");
        assertThat(judge("security-guard", "shift-handover", handover.formatted("wu", "2026-11-23T20:05:00"))
                        .broken())
                .isEmpty();
    }

    @Test
    void theStockRunsOnAndNeverBelowNothing() {
        var ledger = """
                {"drink": "啤酒", "unit": "瓶", "lines": {"movements": [
                  {"moved-on": "2026-11-20", "kind": "purchase", "received": 24, "issued": 0},
                  {"moved-on": "2026-11-21", "kind": "issue", "received": 0, "issued": %s}]}}""";
        var rules = rules("restaurant-operations", "drinks-ledger");
        var before = Map.of("movements", Json.read("{\"balance\": 6.5}", JsonNode.class));

        var sound = rules.judge(new Filled(tree(ledger.formatted("30")), Map.of(), before, NOW, null));
        assertThat(sound.answers().at("/lines/movements/0/balance").decimalValue())
                .isEqualByComparingTo("30.5");
        assertThat(sound.answers().at("/lines/movements/1/balance").decimalValue())
                .isEqualByComparingTo("0.5");
        assertThat(sound.broken()).isEmpty();
        assertThat(sound.totals()).containsEntry("received", new BigDecimal("24"));

        var overdrawn = rules.judge(new Filled(tree(ledger.formatted("31")), Map.of(), before, NOW, null));
        assertThat(overdrawn.broken()).extracting(Judgement.Broken::rule).containsExactly("never-negative");
    }

    @Test
    void aChangedSimIsNamedOldAndNew() {
        var order = """
                {"called-at": "2026-11-23T09:30:00", "purchased-on": "2025-12-01", "sim-changed": %s, "old-sim": "1064",
                 "new-sim": "%s"}""";

        assertThat(judge("gps-field-service", "repair-order", order.formatted("true", ""))
                        .missing())
                .contains("/new-sim");
        assertThat(judge("gps-field-service", "repair-order", order.formatted("true", "1064"))
                        .broken())
                .extracting(Judgement.Broken::rule)
                .containsExactly("both-sims");
        var changed = judge("gps-field-service", "repair-order", order.formatted("true", "1065"));
        assertThat(changed.broken()).isEmpty();
        assertThat(changed.answers().path("in-warranty").asBoolean()).isTrue();
        assertThat(judge("gps-field-service", "repair-order", order.formatted("false", ""))
                        .hidden())
                .contains("/new-sim", "/old-sim");
    }

    @Test
    void tenthsAddUp() {
        var income = """
                {"business-date": "2026-11-23", "lines": {
                  "receipts": [{"channel": "cash", "amount": 0.1}, {"channel": "card", "amount": 0.2}],
                  "categories": [{"category": "dishes", "amount": %s}]}}""";

        var report = judge("restaurant-operations", "daily-income", income.formatted("0.3"));
        assertThat(report.broken()).isEmpty();
        assertThat(report.totals()).containsEntry("cash", new BigDecimal("0.10"));
        assertThat(judge("restaurant-operations", "daily-income", income.formatted("0.31"))
                        .broken())
                .extracting(Judgement.Broken::rule)
                .containsExactly("balanced");
    }

    @Test
    void whatIsOwedIsWhatIsDueLessWhatIsPaid() {
        var ledger = """
                {"report-total": 33.4, "vouchers-total": 66.7, "lines": {"agents": [
                  {"agent": "a", "brought-forward": 100.1, "rebate-current": 33.4, "rebate-paid": 66.7}]}}""";

        var judged = judge("call-center-service", "rebate-ledger", ledger);

        assertThat(judged.answers().at("/lines/agents/0/outstanding").decimalValue())
                .isEqualByComparingTo("66.80");
        assertThat(judged.broken()).isEmpty();
        assertThat(judged.missing()).contains("/lines/agents/0/voucher-no", "/month");
    }

    @Test
    void wagesThatNobodySignedForAreNotWhole() {
        var payroll = """
                {"month": "2026-10-01", "lines": {"wages": [{"employee": "li", "basic": 3000}, {"employee": "wu"}]}}""";

        assertThat(judge("restaurant-operations", "payroll", payroll, Map.of("wages/0", "li"))
                        .missing())
                .contains("/signatures/wages/1")
                .doesNotContain("/signatures/wages/0");
    }

    /** What is not filled in yet is neither 0 nor a difference. */
    @Test
    void anEmptyAmountIsNoDifference() {
        var judged = deposit("{\"income-report\": \"r\"}", Map.of());

        assertThat(judged.answers().has("difference")).isFalse();
        assertThat(judged.hidden()).contains("/difference-cause", "/difference-reason");
        assertThat(judged.broken()).isEmpty();
        assertThat(judged.approvals()).isEmpty();
    }

    /** With the report of 23 November that it names. */
    private static Judgement deposit(String answers, Map<String, String> signatures) {
        var report = tree("""
                {"business-date": "2026-11-23", "cash-takings": 1834.50}""");
        return rules("restaurant-operations", "cash-deposit")
                .judge(new Filled(tree(answers), signatures, Map.of(), Map.of("/income-report", report), NOW, null));
    }

    private static Judgement judge(String template, String form, String answers) {
        return judge(template, form, answers, Map.of());
    }

    private static Judgement judge(String template, String form, String answers, Map<String, String> signatures) {
        return rules(template, form).judge(new Filled(tree(answers), signatures, Map.of(), NOW, null));
    }

    private static Form rules(String id, String form) {
        return DeliveredForms.form(id, form);
    }

    private static ObjectNode tree(String json) {
        return Json.read(json, ObjectNode.class);
    }
}

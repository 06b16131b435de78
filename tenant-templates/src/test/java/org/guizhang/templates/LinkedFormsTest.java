package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.form.Filled;
import org.guizhang.form.Judgement;
import org.guizhang.shared.Json;
import org.junit.jupiter.api.Test;

/** What a delivered form names it reads: nobody types an amount again, and what does not belong together is refused. */
class LinkedFormsTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-23T22:40:00");

    /** Nobody else sees it, so nobody else could choose it. */
    @Test
    void whatIsTopSecretIsNamedByWhoeverKeepsIt() {
        for (var template : Delivery.newest()) {
            var forms = Inventory.entries(template, "record");
            for (var form : forms) {
                for (var field : form.path("fields")) {
                    forms.stream()
                            .filter(named -> named.path("key").equals(field.path("record"))
                                    && named.path("classification").asText().equals("top-secret"))
                            .forEach(named -> assertThat(named.path("filledBy"))
                                    .as("%s %s %s", template.id(), form.path("key"), field.path("key"))
                                    .containsAll(by(form, field.path("key").asText())));
                }
            }
        }
    }

    /** Who takes the step that a field belongs to. */
    private static JsonNode by(JsonNode form, String field) {
        for (var step : form.path("steps")) {
            for (var set : step.path("sets")) {
                if (set.asText().equals(field)) {
                    return step.path("by");
                }
            }
        }
        return form.path("steps").path(0).path("by");
    }

    @Test
    void aDepositIsOfTheCashOfItsReport() {
        var deposit = """
                {"business-date": "%s", "income-report": "r", "amount-deposited": 1734.20, "deposited-on": "2026-11-23"}""";
        var report = Map.of("/income-report", """
                {"business-date": "2026-11-23", "cash-takings": 1834.50}""");

        var judged = judge("restaurant-operations", "cash-deposit", deposit.formatted("2026-11-23"), report);
        assertThat(judged.answers().path("difference").decimalValue()).isEqualByComparingTo("100.30");
        assertThat(judged.missing()).contains("/difference-cause", "/difference-reason");
        assertThat(judged.approvals()).containsExactly("difference-review");
        assertThat(DeliveredForms.broken(judged)).containsExactly("full-deposit");
        assertThat(broken("restaurant-operations", "cash-deposit", deposit.formatted("2026-11-22"), report))
                .contains("same-day");
    }

    @Test
    void theReportSaysItsCashItself() {
        var income = """
                {"business-date": "2026-11-23", "lines": {
                  "receipts": [{"channel": "cash", "amount": 0.1}, {"channel": "card", "amount": 5},
                    {"channel": "cash", "amount": 0.2}],
                  "categories": [{"category": "dishes", "amount": 5.3}]}}""";

        assertThat(judge("restaurant-operations", "daily-income", income, Map.of())
                        .answers()
                        .path("cash-takings")
                        .decimalValue())
                .isEqualByComparingTo("0.3");
    }

    @Test
    void aSettlementTakesWhatWasAcceptedAndDecided() {
        var settlement = """
                {"supplier": "s1", "period-from": "2026-11-01", "period-to": "2026-11-15", "paid-on": "2026-11-16",
                 "lines": {"deliveries": [{"acceptance": "a"}], "deductions": [{"breach": "b", "amount": %s}]}}""";
        var notes = new HashMap<>(Map.of(
                "/lines/deliveries/0/acceptance",
                "{\"supplier\": \"s1\", \"delivered-on\": \"2026-11-07\", \"accepted-amount\": 812.40}",
                "/lines/deductions/0/breach",
                "{\"supplier\": \"s1\", \"proposed-deduction\": 300}"));

        var judged = judge("restaurant-operations", "supplier-settlement", settlement.formatted("300"), notes);
        assertThat(judged.totals().get("payable")).isEqualByComparingTo("512.40");
        assertThat(DeliveredForms.broken(judged)).isEmpty();
        assertThat(broken("restaurant-operations", "supplier-settlement", settlement.formatted("301"), notes))
                .containsExactly("as-decided");
        notes.put("/lines/deliveries/0/acceptance", "{\"supplier\": \"s2\", \"delivered-on\": \"2026-10-31\"}");
        assertThat(broken("restaurant-operations", "supplier-settlement", settlement.formatted("300"), notes))
                .contains("one-supplier", "within-period");
    }

    @Test
    void aBreachIsOfTheSupplierOfItsDelivery() {
        var breach = "{\"supplier\": \"%s\", \"acceptance\": \"a\"}";
        var note = Map.of("/acceptance", "{\"supplier\": \"s1\"}");

        assertThat(broken("restaurant-operations", "supplier-breach", breach.formatted("s1"), note))
                .isEmpty();
        assertThat(broken("restaurant-operations", "supplier-breach", breach.formatted("s2"), note))
                .containsExactly("same-supplier");
    }

    @Test
    void theRepairOrderSaysWhetherMoneyIsDue() {
        var charge = """
                {"order": "o", "customer": "c1", "charged-at": "2026-11-23T15:00:00", "paid": %s, "invoice-no": "7",
                 "labour-fee": 0, "lines": {"parts": [{"part": "天线", "quantity": 1, "unit-price": 60}]}}""";
        var covered = Map.of("/order", """
                {"customer": "c1", "purchased-on": "2026-01-05", "in-warranty": true}""");
        var old = Map.of("/order", """
                {"customer": "c2", "purchased-on": "2020-01-05", "in-warranty": false}""");

        assertThat(broken("gps-field-service", "on-site-charge", charge.formatted("60"), covered))
                .containsExactly("free-in-warranty");
        assertThat(broken("gps-field-service", "on-site-charge", charge.formatted("0"), covered))
                .isEmpty();
        assertThat(broken("gps-field-service", "on-site-charge", charge.formatted("60"), old))
                .containsExactly("same-customer");
    }

    @Test
    void theLedgerIsHeldAgainstItsReport() {
        var ledger = """
                {"month": "%s", "report": "r", "vouchers-total": 0, "lines": {"agents": [
                  {"agent": "a", "brought-forward": 0, "rebate-current": 33.4, "rebate-paid": 0}]}}""";
        var report = "{\"month\": \"2026-10\", \"rebate-total\": %s}";

        assertThat(broken(
                        "call-center-service",
                        "rebate-ledger",
                        ledger.formatted("2026-10"),
                        Map.of("/report", report.formatted("33.4"))))
                .isEmpty();
        assertThat(broken(
                        "call-center-service",
                        "rebate-ledger",
                        ledger.formatted("2026-09"),
                        Map.of("/report", report.formatted("99.4"))))
                .containsExactly("matches-report", "same-month");
    }

    @Test
    void goodsLeaveByTheWayThatWasChosen() {
        var pass = """
                {"direction": "out", "release-by": "%s", "authority": "%s", "carried-at": "2026-11-23T10:00:00"}""";
        var valid = Map.of("/authority", "{\"valid-from\": \"2026-01-01\", \"valid-to\": \"2026-11-23\"}");
        var over = Map.of("/authority", "{\"valid-from\": \"2025-01-01\", \"valid-to\": \"2026-11-22\"}");
        var anybody = Map.of("authorised", "somebody");

        assertThat(broken("property-service", "goods-pass", pass.formatted("authorised", "a"), anybody, valid))
                .isEmpty();
        assertThat(broken("property-service", "goods-pass", pass.formatted("authorised", "a"), anybody, over))
                .containsExactly("authority-valid");
        assertThat(broken("property-service", "goods-pass", pass.formatted("authorised", ""), anybody, Map.of()))
                .containsExactly("sealed-out");
        assertThat(broken("property-service", "goods-pass", pass.formatted("seal", ""), anybody, Map.of()))
                .containsExactly("sealed-out");
        assertThat(broken(
                        "property-service",
                        "goods-pass",
                        pass.formatted("seal", ""),
                        Map.of("occupant-seal", "firm"),
                        Map.of()))
                .isEmpty();
    }

    @Test
    void aRefundIsOfWhatWasPaid() {
        var refund = "{\"order-issue\": \"i\", \"amount\": %s}";
        var issue = Map.of("/order-issue", "{\"order-no\": \"T1\", \"paid-amount\": 50}");

        var judged = judge("topup-service-desk", "refund-request", refund.formatted("50"), issue);
        assertThat(judged.answers().path("order-no").asText()).isEqualTo("T1");
        assertThat(DeliveredForms.broken(judged)).isEmpty();
        assertThat(broken("topup-service-desk", "refund-request", refund.formatted("50.01"), issue))
                .containsExactly("not-more");
    }

    private static Judgement judge(String template, String form, String answers, Map<String, String> linked) {
        return judge(template, form, answers, Map.of(), linked);
    }

    private static Judgement judge(
            String template, String form, String answers, Map<String, String> signed, Map<String, String> linked) {
        var records = new HashMap<String, ObjectNode>();
        linked.forEach((place, record) -> records.put(place, Json.read(record, ObjectNode.class)));
        return DeliveredForms.form(template, form)
                .judge(new Filled(Json.read(answers, ObjectNode.class), signed, Map.of(), records, NOW, null));
    }

    private static List<String> broken(String template, String form, String answers, Map<String, String> linked) {
        return DeliveredForms.broken(judge(template, form, answers, linked));
    }

    private static List<String> broken(
            String template, String form, String answers, Map<String, String> signed, Map<String, String> linked) {
        return DeliveredForms.broken(judge(template, form, answers, signed, linked));
    }
}

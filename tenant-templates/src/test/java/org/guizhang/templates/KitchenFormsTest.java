package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.guizhang.form.Judgement;
import org.guizhang.shared.Json;
import org.junit.jupiter.api.Test;

/** What the sheets of a kitchen refuse: goods past their date, a balance opened again, ill cooks, tickets used twice. */
class KitchenFormsTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-23T22:40:00");

    @Test
    void goodsPastTheirDateAreReturned() {
        var note = """
                {"delivered-on": "2026-11-23", "papers-checked": true, "lines": {"goods": [
                  {"name": "酸奶", "batch": "1", "quality": "%s", "best-before": "%s", "invoiced-quantity": 4,
                   "received-quantity": %s, "unit-price": 3}]}}""";

        assertThat(broken("purchase-acceptance", note.formatted("accepted", "2020-01-01", "4")))
                .contains("within-date");
        assertThat(broken("purchase-acceptance", note.formatted("returned", "2020-01-01", "0")))
                .doesNotContain("within-date");
        assertThat(broken("purchase-acceptance", note.formatted("accepted", "2026-12-01", "4")))
                .isEmpty();
    }

    @Test
    void aFurtherReceiverIsNeitherBuyerNorReceiver() {
        var note = """
                {"papers-checked": true, "lines": {"receivers": [{"person": "%s"}]}}""";
        var signed = Map.of("buyer", "li", "receiver", "wu");

        assertThat(broken("restaurant-operations", "purchase-acceptance", note.formatted("li"), signed, Map.of()))
                .containsExactly("different-people");
        assertThat(broken("restaurant-operations", "purchase-acceptance", note.formatted("sun"), signed, Map.of()))
                .isEmpty();
    }

    @Test
    void aBalanceIsOpenedOnce() {
        var ledger = """
                {"drink": "beer", "lines": {"movements": [
                  {"moved-on": "2026-11-20", "kind": "opening", "received": 10, "issued": 0}]}}""";
        var before = Map.of("movements", Json.read("{\"balance\": 10}", JsonNode.class));

        assertThat(broken("restaurant-operations", "drinks-ledger", ledger, Map.of(), Map.of()))
                .isEmpty();
        assertThat(broken("restaurant-operations", "drinks-ledger", ledger, Map.of(), before))
                .containsExactly("opening-once");
    }

    @Test
    void blankDocketsThatCameBackAreIssuedNext() {
        var register = """
                {"lines": {"ranges": [{"docket-type": "order", "first-number": 101, "last-number": 200,
                  "settled-count": 60, "returned-count": 40, "void-count": 0}]}}""";

        var judged = judge("restaurant-operations", "docket-register", register, Map.of(), Map.of());

        assertThat(judged.broken()).isEmpty();
        assertThat(judged.answers().at("/lines/ranges/0/last-used").decimalValue())
                .isEqualByComparingTo(new BigDecimal("160"));
    }

    @Test
    void whoeverIsIllDoesNotHandleFood() {
        var sheet = """
                {"lines": {"people": [{"person": "li", "temperature": 36.5, "symptoms": %s, "hands": true,
                  "clothes": true, "result": "%s", "arrangement": "休息"}]}}""";

        for (var template : List.of("restaurant-operations", "staff-canteen")) {
            assertThat(broken(template, "morning-check", sheet.formatted("true", "fit"), Map.of(), Map.of()))
                    .containsExactly("symptoms-mean-unfit");
            assertThat(broken(template, "morning-check", sheet.formatted("true", "unfit"), Map.of(), Map.of()))
                    .isEmpty();
            assertThat(broken(template, "morning-check", sheet.formatted("false", "fit"), Map.of(), Map.of()))
                    .isEmpty();
        }
    }

    @Test
    void aDishwasherDisinfectsHotAndLongEnough() {
        var log = """
                {"stored-clean": true, "looks-clean": true, "lines": {"batches": [
                  {"ware": "bowls", "quantity": 80, "method": "machine", "temperature": %s, "seconds": %s}]}}""";

        for (var template : List.of("restaurant-operations", "staff-canteen")) {
            assertThat(broken(template, "disinfection-log", log.formatted("85", "40"), Map.of(), Map.of()))
                    .isEmpty();
            assertThat(broken(template, "disinfection-log", log.formatted("70", "40"), Map.of(), Map.of()))
                    .containsExactly("machine");
        }
    }

    @Test
    void sampleIsNotThrownAwayTooSoon() {
        var samples = """
                {"date": "2026-11-20", "kept-at": "2026-11-20T11:00:00", "chilled": true, "disposed-at": "%s",
                 "lines": {"samples": [{"dish": "鱼", "grams": 130, "planned-hours": 48, "normal": true}]}}""";

        assertThat(broken(
                        "staff-canteen", "food-samples", samples.formatted("2026-11-22T10:00:00"), Map.of(), Map.of()))
                .containsExactly("kept-long-enough");
        assertThat(broken(
                        "staff-canteen", "food-samples", samples.formatted("2026-11-22T11:30:00"), Map.of(), Map.of()))
                .isEmpty();
    }

    @Test
    void ticketsThatComeBackWereIssued() {
        var batch = """
                {"batch-first": 1, "batch-last": 300, "lines": {
                  "issued": [{"first-number": 1, "last-number": 200}],
                  "returned": [{"kind": "used", "count": %s}, {"kind": "unissued", "first-number": 201,
                    "last-number": 300, "count": 100}]}}""";

        assertThat(broken("staff-canteen", "ticket-register", batch.formatted("200"), Map.of(), Map.of()))
                .isEmpty();
        assertThat(broken("staff-canteen", "ticket-register", batch.formatted("201"), Map.of(), Map.of()))
                .containsExactly("not-more-than-issued");
    }

    private static List<String> broken(String form, String answers) {
        return broken("restaurant-operations", form, answers, Map.of(), Map.of());
    }

    private static List<String> broken(
            String template, String form, String answers, Map<String, String> signed, Map<String, JsonNode> before) {
        return DeliveredForms.broken(judge(template, form, answers, signed, before));
    }

    private static Judgement judge(
            String id, String form, String answers, Map<String, String> signed, Map<String, JsonNode> before) {
        return DeliveredForms.judge(id, form, answers, signed, before, NOW);
    }
}

package org.guizhang.delivered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guizhang.deadline.Deadline;
import org.guizhang.deadline.DeadlineFilter;
import org.guizhang.deadline.DeadlineState;
import org.guizhang.deadline.Deadlines;
import org.guizhang.record.FormRecord;
import org.guizhang.schema.TestDatabase;
import org.guizhang.shared.Json;
import org.guizhang.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the regulations are there to prevent, tried on the forms of the delivered templates. */
@ExtendWith(TestDatabase.class)
class NamedRefusalsTest {
    @Test
    void aRestaurantKeepsItsMoneyItsStockAndItsDockets() throws Exception {
        var house = new DeliveredHouse("restaurant-operations");
        var examples = FormExamples.of("restaurant-operations");
        var run = new ExampleRun(house, house.sites.get(0), examples);

        // A deposit that differs from the takings without a word.
        var bank = first(examples, "cash-deposit");
        answers(bank).put("amount-deposited", 1).remove("difference-reason");
        refused(run, "cash-deposit", bank, "The deposit differs from the cash takings");

        // Of the same acceptance note twice, in another settlement.
        run.record("supplier-settlement");
        house.wired.become(DeliveredHouse.NOON);
        refused(run, "supplier-settlement", first(examples, "supplier-settlement"), "");

        // More than there is.
        var before = answers(first(examples, "drinks-ledger"));
        run.record("drinks-ledger");
        house.wired.become(DeliveredHouse.NOON);
        var issue = first(examples, "drinks-ledger");
        answers(issue)
                .replace(
                        "lines",
                        json("{'movements': [{'moved-on': '{day}', 'kind': 'issue', 'received': 0, 'issued': 43}]}"));
        assertThat(before.path("lines").path("movements")).hasSize(3);
        refused(run, "drinks-ledger", issue, "The balance cannot be negative");

        // A book of dockets that is gone between two days: the last used was 62.
        run.record("docket-register");
        var gap = first(examples, "docket-register");
        answers(gap)
                .put("business-date", "{day+1}")
                .replace(
                        "lines",
                        json("{'ranges': [{'docket-type': 'order', 'first-number': 101, 'last-number': 150,"
                                + " 'settled-count': 50, 'returned-count': 0, 'void-count': 0}]}"));
        refused(run, "docket-register", gap, "63");
        var range = (ObjectNode) answers(gap).path("lines").path("ranges").path(0);
        range.put("first-number", 63).put("settled-count", 88);
        assertThat(run.take(run.start("docket-register", examples.get("docket-register")), gap)
                        .serial())
                .isNotNull();
    }

    @Test
    void theClockOfAnotherSupplierGoesOn() throws Exception {
        var house = new DeliveredHouse("restaurant-operations");
        var examples = FormExamples.of("restaurant-operations");
        var mine = new ExampleRun(house, house.sites.get(0), examples);
        var others = new ExampleRun(house, house.sites.get(1), examples);
        mine.record("purchase-acceptance");
        house.wired.become(DeliveredHouse.NOON);
        others.record("purchase-acceptance");
        house.wired.become(DeliveredHouse.NOON);
        assertThat(clocks(house, "supplier-settlement-cycle"))
                .hasSize(2)
                .allMatch(one -> one.state().isOpen());
        mine.record("supplier-settlement");
        assertThat(clocks(house, "supplier-settlement-cycle"))
                .extracting(one -> one.state().isOpen())
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aTicketIsIssuedOnceAndNoneComesBackTwice() throws Exception {
        var house = new DeliveredHouse("staff-canteen");
        var examples = FormExamples.of("staff-canteen");
        var run = new ExampleRun(house, house.sites.get(0), examples);
        var steps = examples.get("ticket-register").path("steps");
        var registered = run.take(run.start("ticket-register", examples.get("ticket-register")), steps.path(0));
        var again = first(examples, "ticket-register");
        refused(run, "ticket-register", again, "");
        var entered = (ObjectNode) steps.path(1).deepCopy();
        ((ObjectNode) answers(entered).path("lines").path("returned").path(0)).put("count", 301);
        refusedStep(run, registered, entered, "More tickets were taken at meals than issued");
        var twice = (ObjectNode) steps.path(1).deepCopy();
        var issued = (com.fasterxml.jackson.databind.node.ArrayNode)
                answers(twice).path("lines").path("issued");
        issued.add(issued.get(0).deepCopy());
        refusedStep(run, registered, twice, "A number was issued more than once");
    }

    @Test
    void aRepairNamesBothCards() throws Exception {
        var house = new DeliveredHouse("gps-field-service");
        var examples = FormExamples.of("gps-field-service");
        var run = new ExampleRun(house, house.sites.get(0), examples);
        var record = run.start("repair-order", examples.get("repair-order"));
        var steps = examples.get("repair-order").path("steps");
        for (int n = 0; n < steps.size() - 1; n++) {
            record = run.take(record, steps.path(n));
        }
        var last = (ObjectNode) steps.path(steps.size() - 1).deepCopy();
        var given = answers(last).path("old-sim").asText();
        answers(last).remove("old-sim");
        refusedStep(run, record, last, "");
        answers(last).put("old-sim", given).put("new-sim", given);
        refusedStep(run, record, last, "Enter the old and the new SIM number");
    }

    @Test
    void whatIsWatchedIsToldOfAgainAndAgainUntilItIsClosed() throws Exception {
        var house = new DeliveredHouse("security-guard");
        var examples = FormExamples.of("security-guard");
        var run = new ExampleRun(house, house.sites.get(0), examples);
        var example = examples.get("suspicious-report#watching");
        var record = run.start("suspicious-report", example);
        record = run.take(record, example.path("steps").path(0));
        assertThat(clocks(house, "suspicious-update")).hasSize(1);
        record = run.take(record, example.path("steps").path(1));
        var told = house.wired.now();
        assertThat(clocks(house, "suspicious-update"))
                .filteredOn(one -> one.state().isOpen())
                .singleElement()
                .satisfies(next -> assertThat(next.due()).isEqualTo(told.plus(Duration.ofMinutes(30))));
        run.take(record, example.path("steps").path(2));
        assertThat(clocks(house, "suspicious-update"))
                .extracting(Deadline::state)
                .containsExactlyInAnyOrder(DeadlineState.KEPT, DeadlineState.CANCELLED);
    }

    @Test
    void aCallbackThatComesTooLateIsKeptAsBroken() throws Exception {
        var house = new DeliveredHouse("property-service");
        var examples = FormExamples.of("property-service");
        var run = new ExampleRun(house, house.sites.get(0), examples);
        run.record("complaint");
        var running = clocks(house, "major-complaint-callback");
        assertThat(running).hasSize(1);
        house.wired.become(running.get(0).due().plus(Duration.ofHours(1)));
        assertThat(clocks(house, "major-complaint-callback").get(0).state()).isEqualTo(DeadlineState.OVERDUE);
        run.record("customer-callback");
        assertThat(clocks(house, "major-complaint-callback").get(0).state()).isEqualTo(DeadlineState.BROKEN);
    }

    private static List<Deadline> clocks(DeliveredHouse house, String rule) {
        var filter =
                new DeadlineFilter(DeadlineFilter.Which.ALL, false, null, null, null, null, rule, null, null, null);
        return house.as(house.owner, () -> house.wired.get(Deadlines.class).list(filter, 0, 100));
    }

    private static ObjectNode first(Map<String, JsonNode> examples, String form) {
        return (ObjectNode) examples.get(form).path("steps").path(0).deepCopy();
    }

    private static ObjectNode answers(JsonNode step) {
        return (ObjectNode) step.path("answers");
    }

    private static ObjectNode json(String written) {
        return Objects.requireNonNull(Json.read(written.replace('\'', '"'), ObjectNode.class));
    }

    private static void refused(ExampleRun run, String form, JsonNode step, String because) {
        var begun = JsonNodeFactory.instance.objectNode();
        begun.putArray("steps").add(step);
        refusedStep(run, run.start(form, begun), step, because);
    }

    private static void refusedStep(ExampleRun run, FormRecord record, JsonNode step, String because) {
        var refused = catchThrowableOfType(Rejected.class, () -> run.takeNow(record, step));
        assertThat(refused).as(record.form()).isNotNull();
        assertThat(refused.violations())
                .anySatisfy(one ->
                        assertThat(one.field() + " " + one.remedy().both().en()).contains(because));
    }
}

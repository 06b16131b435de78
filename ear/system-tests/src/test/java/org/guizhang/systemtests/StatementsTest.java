package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** How many SQL statements a request costs, credential check included; docs/performance.md says what they are. */
@Isolated("counts every statement of the database")
class StatementsTest {
    /**
     * Whom a clause means is worked out for all people at once, with everything they hold: it makes no difference any
     * more whether the clause is for everybody or for a position.
     */
    private static final int ASKING_EVERYBODY = 24;

    private static final int ASKING_A_POSITION = 24;

    /** The first answer with the home screen of an owner whose handbook is published. */
    private static final int HOME = 57;

    private static final int PEOPLE = 200;

    /** The first answer with the screen that publishes a changed draft. */
    private static final int PUBLISH_PAGE = 25;

    private static Business business;
    private static String module;
    private static House single;
    private static House several;

    @BeforeAll
    static void openBusiness() {
        business = Business.open("House of Counting");
        module = business.handbook();
        single = withModules("House of One Book");
        several = withModules("House of Many Books", "staff-canteen", "security-guard");
    }

    @Test
    void handbook() {
        var other = Business.open("House of Cold Reading");
        other.handbook();
        reading(other);
        reading(other);
    }

    private static void reading(Business house) {
        costs(3, () -> house.owner().get("handbook"));
    }

    @Test
    void search() {
        business.owner().search("q=cash");
        costs(3, () -> business.owner().get("search?q=cash"));
        costs(3, () -> business.owner().get("search/suggestions?q=cash"));
        business.set(module, Map.of("report-day", "8")).expect(200);
        business.publish(module, "Day").expect(201);
        business.owner().search("q=cash");
        costs(3, () -> business.owner().get("search?q=cash"));
    }

    @Test
    void publish() {
        business.set(module, Map.of("report-day", "9")).expect(200);
        var etag = business.etag(module);
        // One of them looks at the books before the lock, to tell who has waited for another's publication; one at the
        // clocks
        // that editions start; the last lays in that occurrences are made.
        var found = Statements.of(() ->
                business.owner().ifMatch(etag).post("modules/" + module + "/editions", "{\"note\": \"Counted\"}"));
        assertThat(found.answer().status()).isEqualTo(201);
        assertThat(withoutContents(found)).hasSize(18);
    }

    /** Those whom a change concerns are asked to sign: by a clause for everybody, and by one for a position. */
    @Test
    void publishingAsksFiftyAtTheCostOfOne() {
        asking(Business.open("House of One"), 1);
        asking(Business.open("House of Fifty"), 50);
    }

    /** Two publications that ask so many people, by a clause for everybody and by one for a position. */
    private static void asking(Business house, int people) {
        var rules = house.handbook();
        var everybody = clause(house, true);
        var forPosition = clause(house, false);
        staff(house, forPosition, people);
        for (var key : List.of(everybody, forPosition)) {
            house.owner()
                    .ifMatch(house.etag(rules))
                    .post(
                            "modules/" + rules + "/amendments",
                            "{\"change\": {\"kind\": \"rewrite\", \"target\": \"clauses/%s\", \"text\": {\"zh\": \"新\", \"en\": \"New\"}}}"
                                    .formatted(key.get("key").asText()))
                    .expect(201);
            var etag = house.etag(rules);
            var found = Statements.of(() -> house.owner()
                    .ifMatch(etag)
                    .post("modules/" + rules + "/editions", "{\"note\": \"Asked\", \"material\": true}"));
            assertThat(found.answer().status()).isEqualTo(201);
            var asked = house.owner()
                    .get("modules/" + rules + "/acknowledgements?state=OPEN")
                    .expect(200);
            assertThat(asked.json().findValuesAsText("edition"))
                    .filteredOn(found.answer().text("/id")::equals)
                    .hasSize(people);
            assertThat(withoutContents(found)).hasSize(key == everybody ? ASKING_EVERYBODY : ASKING_A_POSITION);
        }
    }

    private static void staff(Business house, JsonNode clause, int number) {
        for (int i = 0; i < number; i++) {
            var person = house.addNumbered("Number " + i, "n" + i, "STAFF").expect(201);
            house.assign(person.text("/person/id"), clause.at("/addressees/0").asText());
        }
    }

    /** A clause for everybody, or one for positions. */
    private static JsonNode clause(Business house, boolean everybody) {
        for (var chapter : house.owner().get("handbook").expect(200).json().at("/0/content/chapters")) {
            for (var clause : chapter.get("clauses")) {
                if (clause.path("addressees").isEmpty() == everybody
                        && clause.path("items").isEmpty()) {
                    return clause;
                }
            }
        }
        throw new AssertionError("No such clause");
    }

    /** Whether a draft differs from what is published is not worked out for a list: it costs the same for all modules. */
    @Test
    void listOfModules() {
        costs(4, () -> single.business.owner().get("modules"));
        costs(4, () -> several.business.owner().get("modules"));
    }

    @Test
    void mySignatures() {
        assertThat(single.staff.get("acknowledgements").expect(200).json()).hasSize(1);
        assertThat(several.staff.get("acknowledgements").expect(200).json()).hasSize(3);
        costs(7, () -> single.staff.get("acknowledgements"));
        costs(7, () -> several.staff.get("acknowledgements"));
    }

    @Test
    void home() {
        for (var house : List.of(single.business, several.business, full())) {
            var browser = PlainBrowser.signedIn(house.login(), Business.PASSWORD);
            browser.begin("").show();
            costs(HOME, browser.begin("")::show);
        }
    }

    @Test
    void publishPage() {
        for (var house : List.of(single.business, several.business)) {
            var rules = house.owner().get("modules").expect(200).text("/0/id");
            house.set(rules, Map.of("report-day", "9")).expect(200);
            var browser = PlainBrowser.signedIn(house.login(), Business.PASSWORD);
            browser.begin("policy/" + rules + "/publish").show();
            costs(PUBLISH_PAGE, browser.begin("policy/" + rules + "/publish")::show);
        }
    }

    /** A business and somebody without a position in it, who is asked to sign. */
    private record House(Business business, Rest staff) {}

    private static House withModules(String name, String... more) {
        var house = Business.open(name);
        house.handbook();
        for (var template : more) {
            var made = house.owner()
                    .post("modules", "{\"template\": \"%s\"}".formatted(template))
                    .expect(201);
            house.publish(made.text("/id"), "First edition").expect(201);
        }
        house.hire("ADMINISTRATOR");
        return new House(house, house.hire("STAFF").rest());
    }

    /** A business with every regulation and 200 people, of whom a third has no position. */
    private static Business full() {
        var house = Business.open("House of Two Hundred");
        for (var template :
                Rest.stranger().as(house.token()).get("templates").expect(200).json()) {
            house.owner()
                    .post(
                            "modules",
                            "{\"template\": \"%s\"}"
                                    .formatted(template.get("id").asText()))
                    .expect(201);
        }
        for (var module : house.owner().get("modules").expect(200).json()) {
            house.publish(module.get("id").asText(), "First edition").expect(201);
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Name", "Employee number", "Position"));
        for (int i = 0; i < PEOPLE; i++) {
            rows.add(List.of("Number " + i, "h-" + i, List.of("收银员", "厨师", "").get(i % 3)));
        }
        house.owner()
                .call("POST", "people/imports?apply=true", BodyPublishers.ofByteArray(Spreadsheet.of(rows)))
                .expect(200);
        return house;
    }

    /** What editions say comes out of memory, or is read where that is full of what others ask for more often. */
    private static List<String> withoutContents(Statements found) {
        return found.kinds().stream()
                .filter(statement -> !statement.startsWith("select id, content from edition"))
                .toList();
    }

    private static void costs(int statements, Supplier<Answer> call) {
        var found = Statements.of(call);
        assertThat(found.answer().status()).isBetween(200, 201);
        assertThat(withoutContents(found)).hasSize(statements);
    }
}

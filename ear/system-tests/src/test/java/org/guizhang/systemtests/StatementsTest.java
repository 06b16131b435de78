package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How many SQL statements a request costs, credential check included; docs/performance.md says what they are. */
class StatementsTest {
    /**
     * Whom a clause means is worked out for all people at once, with everything they hold: it makes no difference any
     * more whether the clause is for everybody or for a position.
     */
    private static final int ASKING_EVERYBODY = 23;

    private static final int ASKING_A_POSITION = 24;

    private static Business business;
    private static String module;

    @BeforeAll
    static void openBusiness() {
        business = Business.open("House of Counting");
        module = business.handbook();
    }

    @Test
    void handbook() {
        var other = Business.open("House of Cold Reading");
        other.handbook();
        costs(4, () -> other.owner().get("handbook"));
        costs(3, () -> other.owner().get("handbook"));
    }

    @Test
    void search() {
        business.owner().get("search?q=cash").expect(200);
        costs(4, () -> business.owner().get("search?q=cash"));
        business.set(module, Map.of("report-day", "8")).expect(200);
        business.publish(module, "Day").expect(201);
        costs(7, () -> business.owner().get("search?q=cash"));
        costs(4, () -> business.owner().get("search?q=cash"));
    }

    @Test
    void publish() {
        business.set(module, Map.of("report-day", "9")).expect(200);
        var etag = business.etag(module);
        // One of them looks at the books before the lock, to tell who has waited for another's publication.
        costs(
                16,
                () -> business.owner()
                        .ifMatch(etag)
                        .post("modules/" + module + "/editions", "{\"note\": \"Counted\"}"));
    }

    /** Those whom a change concerns are asked to sign: by a clause for everybody, and by one for a position. */
    @Test
    void publishingAsksFiftyAtTheCostOfOne() {
        var few = Business.open("House of One");
        var many = Business.open("House of Fifty");
        var cost = asking(few, 1);
        assertThat(asking(many, 50)).isEqualTo(cost).isEqualTo(List.of(ASKING_EVERYBODY, ASKING_A_POSITION));
    }

    /** The statements of two publications that ask so many people. */
    private static List<Integer> asking(Business house, int people) {
        var rules = house.handbook();
        var everybody = clause(house, true);
        var forPosition = clause(house, false);
        staff(house, forPosition, people);
        var counts = new ArrayList<Integer>();
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
            counts.add(found.sql().size());
        }
        return counts;
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

    private static void costs(int statements, Supplier<Answer> call) {
        var found = Statements.of(call);
        assertThat(found.answer().status()).isBetween(200, 201);
        assertThat(found.kinds()).hasSize(statements);
    }
}

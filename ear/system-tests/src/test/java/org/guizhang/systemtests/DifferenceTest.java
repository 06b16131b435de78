package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What differs between editions, over REST. */
class DifferenceTest {
    private static Business business;
    private static String module;
    private static String first;
    private static String second;

    @BeforeAll
    static void publishTwice() {
        business = Business.open("House of Difference");
        module = business.handbook();
        first = business.owner().get("modules/" + module).text("/latest/id");
        business.set(module, Map.of("report-day", "9")).expect(200);
        second = business.publish(module, "Another day").expect(201).text("/id");
    }

    @Test
    void valueAndTheWordsItDrivesAreTold() {
        var answer =
                compare(business.owner(), "?from=" + first + "&to=" + second).expect(200);
        assertThat(answer.text("/from/number")).isEqualTo("1.0");
        assertThat(answer.text("/to/number")).isEqualTo("2.0");
        assertThat(answer.text("/difference/values/0/key")).isEqualTo("report-day");
        var clause = answer.json().at("/difference/clauses/0");
        assertThat(clause.at("/how/0").asText()).isEqualTo("changed");
        assertThat(clause.at("/lines/0/zh").findValuesAsText("op")).contains("same", "removed", "added");
        assertThat(clause.at("/lines/0/zh").toString()).contains("{\"op\":\"removed\",\"words\":\"6\"}");
        var back = compare(business.owner(), "?from=" + second + "&to=" + first).expect(200);
        assertThat(back.json().at("/difference/clauses/0/lines/0/zh").toString())
                .contains("{\"op\":\"added\",\"words\":\"6\"}");
    }

    @Test
    void clauseHasItsValuesAndTheEditionsThatChangedIt() {
        var changed =
                compare(business.owner(), "?from=" + first + "&to=" + second).text("/difference/clauses/0/key");
        var address = "handbook/" + module + "/clauses/" + changed + "/history";
        var history = business.hire("STAFF").rest().get(address).expect(200).json();
        assertThat(history.at("/values/0/key").asText()).isEqualTo("report-day");
        assertThat(history.at("/steps").findValuesAsText("number")).containsExactly("2.0", "1.0");
        assertThat(history.at("/steps/0/change/how/0").asText()).isEqualTo("changed");
        assertThat(history.at("/steps/1/change/how/0").asText()).isEqualTo("added");
        business.owner().get("handbook/" + module + "/clauses/nope/history").expect(404);
    }

    @Test
    void withoutNamesTheDraftIsComparedWithWhatIsInForce() {
        var answer = compare(business.owner(), "").expect(200);
        assertThat(answer.text("/from/id")).isEqualTo(second);
        assertThat(answer.json().at("/to").isMissingNode()).isTrue();
        assertThat(answer.json().at("/difference/clauses")).isEmpty();
        assertThat(answer.json().at("/difference/values")).isEmpty();
    }

    @Test
    void staffCompareEditionsAndNotDrafts() {
        var staff = business.hire("STAFF").rest();
        compare(staff, "?from=" + first + "&to=" + second).expect(200);
        compare(staff, "?from=" + first).expect(403);
        var other = Business.open("House of Others");
        other.activate();
        var others = other.owner().get("modules").text("/0/id");
        other.owner()
                .get("modules/" + others + "/difference?from=" + first + "&to=" + second)
                .expect(404);
    }

    private static Answer compare(Rest who, String query) {
        return who.get("modules/" + module + "/difference" + query);
    }
}

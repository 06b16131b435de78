package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has changed for somebody since they signed, over REST. */
class SinceSignedTest {
    private Business business;
    private String module;
    private String path;

    @BeforeEach
    void openBusiness() {
        business = Business.open("House of Since");
        module = business.handbook();
        path = "modules/" + module + "/changes-since-signed";
    }

    @Test
    void everythingIsNewUntilSomethingIsSigned() {
        var staff = business.hire("STAFF");
        var never = staff.rest().get(path).expect(200);
        assertThat(never.text("/state")).isEqualTo("never");
        assertThat(never.json().has("signed")).isFalse();
        assertThat(never.text("/inForce/number")).isEqualTo("1.0");
        assertThat(never.json().at("/difference/clauses"))
                .hasSizeGreaterThan(10)
                .allSatisfy(clause -> assertThat(clause.at("/how/0").asText()).isEqualTo("added"));

        sign(staff);
        var same = staff.rest().get(path).expect(200);
        assertThat(same.text("/state")).isEqualTo("same");
        assertThat(same.text("/signed/number")).isEqualTo("1.0");
        assertThat(same.text("/signedAt")).isNotEmpty();
        assertThat(same.json().at("/difference/clauses")).isEmpty();
        // The owner has signed nothing, whatever others have.
        assertThat(business.owner().get(path).expect(200).text("/state")).isEqualTo("never");
    }

    @Test
    void editionsInBetweenAreOneDifferenceAndDraftsAreNone() {
        var staff = business.hire("STAFF");
        sign(staff);
        business.set(module, Map.of("report-day", "9")).expect(200);
        assertThat(staff.rest().get(path).expect(200).text("/state")).isEqualTo("same");
        business.publish(module, "The ninth").expect(201);
        business.set(module, Map.of("closing-time", "\"20:45\"")).expect(200);
        business.publish(module, "Earlier").expect(201);
        business.set(module, Map.of("report-day", "11")).expect(200);

        var since = staff.rest().get(path).expect(200);
        assertThat(since.text("/state")).isEqualTo("changed");
        assertThat(since.text("/signed/number")).isEqualTo("1.0");
        assertThat(since.text("/inForce/number")).isEqualTo("3.0");
        assertThat(since.json().at("/difference/values").findValuesAsText("key"))
                .containsExactlyInAnyOrder("report-day", "closing-time");
        assertThat(since.json().at("/difference/values").toString())
                .contains("9")
                .doesNotContain("11");
        assertThat(since.json().at("/difference/clauses").findValuesAsText("op"))
                .contains("same", "added", "removed");
        assertThat(since.body()).doesNotContain("advisories");
    }

    @Test
    void editionToComeIsNoChangeYet() {
        var staff = business.hire("STAFF");
        sign(staff);
        business.set(module, Map.of("report-day", "9")).expect(200);
        business.owner()
                .ifMatch(business.etag(module))
                .post(
                        "modules/" + module + "/editions",
                        "{\"note\": \"Later\", \"material\": true, \"effectiveFrom\": \"2099-01-01T00:00:00Z\","
                                + " \"confirmFarAhead\": true}")
                .expect(201);
        assertThat(staff.rest().get(path).expect(200).text("/state")).isEqualTo("same");
        var joiner = business.hire("STAFF");
        assertThat(joiner.rest().get(path).expect(200).text("/inForce/number")).isEqualTo("1.0");
        // What is in force first, then what is to come and means them.
        business.assign(joiner.person(), "accountant");
        sign(joiner);
        sign(
                joiner,
                "acknowledgements/" + business.owner().get("modules/" + module).text("/latest/id"));
        var ahead = joiner.rest().get(path).expect(200);
        assertThat(ahead.text("/state")).isEqualTo("ahead");
        assertThat(ahead.text("/signed/number")).isEqualTo("2.0");
        assertThat(ahead.json().at("/difference/values")).isEmpty();
    }

    @Test
    void mineLeavesOutWhatConcernsOthersOnly() {
        var waiter = business.hire("STAFF");
        var other = business.hire("STAFF");
        business.assign(waiter.person(), "waiter");
        var all = waiter.rest().get(path).expect(200).json().at("/difference");
        var mine = waiter.rest().get(path + "?mine=true").expect(200).json().at("/difference");
        var others = other.rest().get(path + "?mine=true").expect(200).json().at("/difference");
        assertThat(mine.at("/clauses").size()).isLessThan(all.at("/clauses").size());
        assertThat(others.at("/clauses").size()).isLessThan(mine.at("/clauses").size());
        assertThat(others.at("/clauses")).isNotEmpty();
        var addressees = business.owner().get("handbook").json().at("/0/content/chapters");
        for (var clause : mine.at("/clauses")) {
            var whom = addressees(addressees, clause.path("key").asText());
            assertThat(whom.isEmpty() || whom.toString().contains("\"waiter\"")).isTrue();
        }
        for (var clause : others.at("/clauses")) {
            assertThat(addressees(addressees, clause.path("key").asText())).isEmpty();
        }
        assertThat(mine.at("/values")).isEqualTo(all.at("/values"));
    }

    @Test
    void rulesThatEndedSayThatAndUnpublishedOnesDoNotExist() {
        var staff = business.hire("STAFF");
        sign(staff);
        business.owner()
                .ifMatch(business.etag(module))
                .post("modules/" + module + "/withdrawal", "{\"reason\": \"Wrong fine\"}")
                .expect(201);
        assertThat(staff.rest().get(path).expect(200).text("/state")).isEqualTo("ended");
        business.hire("STAFF").rest().get(path).expect(404);
        var draft = business.owner()
                .post("modules", "{\"template\": \"security-guard\"}")
                .expect(201)
                .text("/id");
        staff.rest().get("modules/" + draft + "/changes-since-signed").expect(404);
        staff.rest()
                .get("modules/" + UUID.randomUUID() + "/changes-since-signed")
                .expect(404);
    }

    private static JsonNode addressees(JsonNode chapters, String key) {
        for (var chapter : chapters) {
            for (var clause : chapter.get("clauses")) {
                if (clause.path("key").asText().equals(key)) {
                    return clause.path("addressees");
                }
            }
        }
        throw new AssertionError("No clause " + key);
    }

    /** Signs whatever the person is asked to sign. */
    private static void sign(Business.Member who) {
        for (var asked : who.rest().get("acknowledgements").expect(200).json()) {
            if (asked.at("/request/state").asText().equals("OPEN")) {
                sign(who, "acknowledgements/" + asked.at("/request/edition").asText());
            }
        }
    }

    private static void sign(Business.Member who, String edition) {
        var shown = who.rest().get(edition).expect(200).text("/shown/en");
        who.rest()
                .post(edition, "{\"language\": \"en\", \"shown\": \"%s\"}".formatted(shown))
                .expect(201);
    }
}

package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What has to be there before an edition: checks, and a second person. */
class ReviewTest {
    private static Business business;
    private static Rest supervisor;

    @BeforeAll
    static void openBusiness() {
        business = Business.open("House of Four Eyes");
        supervisor = business.hire("SUPERVISOR").rest();
    }

    @Test
    void secondPersonApprovesExactlyWhatIsPublished() {
        var module = business.handbook();
        business.owner().put("policy-settings", "{\"reviewRequired\": true}").expect(200);
        var reviews = "modules/" + module + "/reviews";
        business.set(module, Map.of("report-day", "9")).expect(200);
        assertThat(business.publish(module, "Alone").expect(409).text("/detail"))
                .contains("second person");
        ask(module).expect(201);
        ask(module).expect(409);
        var first = business.owner().get(reviews).text("/reviews/0/id");
        assertThat(business.owner()
                        .post("reviews/" + first + "/approval", "{}")
                        .expect(403)
                        .text("/detail"))
                .contains("another colleague");
        supervisor.post("reviews/" + first + "/return", "{}").expect(400);
        supervisor
                .post("reviews/" + first + "/return", "{\"comment\": \"Day 8, please\"}")
                .expect(200);
        supervisor.post("reviews/" + first + "/approval", "{}").expect(409);
        business.publish(module, "Returned").expect(409);

        business.set(module, Map.of("report-day", "8")).expect(200);
        var second = ask(module).expect(201).text("/id");
        business.set(module, Map.of("report-day", "7")).expect(200);
        supervisor.post("reviews/" + second + "/approval", "{}").expect(412);
        var third = ask(module).expect(201).text("/id");
        supervisor.post("reviews/" + third + "/approval", "{}").expect(200);
        assertThat(business.owner().get(reviews).text("/approved")).isEqualTo("true");
        business.set(module, Map.of("report-day", "6")).expect(200);
        assertThat(business.owner().get(reviews).text("/approved")).isEqualTo("false");
        business.publish(module, "Changed after the approval").expect(409);
        business.set(module, Map.of("report-day", "7")).expect(200);
        var edition = business.publish(module, "Approved").expect(201);
        assertThat(edition.text("/approver")).isEqualTo("SUPERVISOR of House of Four Eyes");
        assertThat(business.owner().get("modules/" + module + "/life").text("/0/kind")
                        + business.owner().get("modules/" + module + "/life").text("/1/kind"))
                .isEqualTo("PUBLISHEDAPPROVED");
        // The way out does not wait for anybody.
        business.owner()
                .post("modules/" + module + "/withdrawal", "{\"reason\": \"Stop\"}")
                .expect(201);
    }

    @Test
    void approvalIsOfTheChangeOfWhatIsInForceUntilTheDay() {
        var other = Business.open("House of Two Days");
        var module = other.handbook();
        var second = other.hire("SUPERVISOR").rest();
        other.set(module, Map.of("sign-on-time", "\"18:30\"")).expect(200);
        var first = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var path = "modules/" + module;
        edition(other, module, ", \"effectiveFrom\": \"" + first + '"').expect(201);
        other.owner().put("policy-settings", "{\"reviewRequired\": true}").expect(200);
        other.set(module, Map.of("closing-time", "\"21:00\"")).expect(200);

        var after = "?effectiveFrom=" + first.plusSeconds(1);
        var early = other.owner()
                .get(path + "/difference?effectiveFrom=" + Instant.now().plusSeconds(600));
        assertThat(early.expect(200).text("/from/number")).isEqualTo("1.0");
        assertThat(early.json().at("/difference/values").findValuesAsText("key"))
                .containsExactlyInAnyOrder("sign-on-time", "closing-time");
        var late = other.owner().get(path + "/difference" + after).expect(200);
        assertThat(late.text("/from/number")).isEqualTo("2.0");
        assertThat(late.json().at("/difference/values").findValuesAsText("key")).containsExactly("closing-time");
        assertThat(other.owner().get(path + "/impact" + after).text("/basis/number"))
                .isEqualTo("2.0");
        var now = other.owner().get(path + "/impact").expect(200);
        assertThat(now.text("/basis/number") + now.text("/overruled/0/number")).isEqualTo("1.02.0");
        other.owner()
                .get(path + "/difference?effectiveFrom=2020-01-01T00:00:00Z")
                .expect(400);
        assertThat(other.owner()
                        .get(path + "/difference" + after + "&to=" + late.text("/from/id"))
                        .expect(400)
                        .errors())
                .containsExactly("/effectiveFrom draft-alone");
        other.hire("STAFF").rest().get(path + "/difference" + after).expect(403);

        var review = other.owner()
                .ifMatch(other.etag(module))
                .post(path + "/reviews", "{\"effectiveFrom\": \"%s\"}".formatted(first.plusSeconds(1)))
                .expect(201);
        assertThat(review.text("/basis/number")).isEqualTo("2.0");
        second.post("reviews/" + review.text("/id") + "/approval", "{}").expect(200);
        assertThat(edition(other, module, ", \"replaces\": [\"2.0\"]")
                        .expect(409)
                        .text("/detail"))
                .contains("change of edition 2.0", "changes edition 1.0");
        var again = other.owner()
                .ifMatch(other.etag(module))
                .post(path + "/reviews", "{}")
                .expect(201);
        assertThat(again.text("/basis/number")).isEqualTo("1.0");
        second.post("reviews/" + again.text("/id") + "/approval", "{}").expect(200);
        edition(other, module, ", \"replaces\": [\"2.0\"]").expect(201);
        assertThat(other.owner().get(path + "/reviews").text("/published/number"))
                .isEqualTo("3.0");
        var read = other.owner().get(path).expect(200);
        assertThat(read.text("/inForce/number") + read.text("/latest/number")).isEqualTo("3.03.0");
        // What was asked and decided does not stand in the inbox as if it waited, read or not.
        var kinds = second.get("inbox").expect(200).json().findValuesAsText("kind");
        assertThat(kinds).contains("review-over").doesNotContain("review-asked");
    }

    @Test
    void whatIsToComeIsApprovedAgainToBeginEarlier() {
        var other = Business.open("House of Haste");
        var module = other.handbook();
        var second = other.hire("SUPERVISOR").rest();
        var day = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        other.set(module, Map.of("sign-on-time", "\"18:30\"")).expect(200);
        edition(other, module, ", \"effectiveFrom\": \"" + day + '"').expect(201);
        other.set(module, Map.of("closing-time", "\"21:00\"")).expect(200);
        edition(other, module, ", \"effectiveFrom\": \"" + day.plusSeconds(1) + '"')
                .expect(201);
        other.owner().put("policy-settings", "{\"reviewRequired\": true}").expect(200);
        var early = ", \"replaces\": [\"2.0\", \"3.0\"]";
        edition(other, module, early).expect(409);
        var reviews = "modules/" + module + "/reviews";
        var review =
                other.owner().ifMatch(other.etag(module)).post(reviews, "{}").expect(201);
        assertThat(review.text("/basis/number")).isEqualTo("1.0");
        second.post("reviews/" + review.text("/id") + "/approval", "{}").expect(200);
        assertThat(edition(other, module, early).expect(201).text("/number")).isEqualTo("4.0");
        // Now it has begun, and there is nothing to ask about any more.
        other.owner().ifMatch(other.etag(module)).post(reviews, "{}").expect(409);
    }

    private static Answer edition(Business other, String module, String start) {
        return other.owner()
                .ifMatch(other.etag(module))
                .post("modules/" + module + "/editions", "{\"note\": \"Changed\"" + start + "}");
    }

    @Test
    void whoeverWroteItDoesNotApproveItAndWhoeverApprovedItMustStillBeThere() {
        var other = Business.open("House of Pens");
        var module = other.handbook();
        other.owner().put("policy-settings", "{\"reviewRequired\": true}").expect(200);
        var writer = other.hire("ADMINISTRATOR");
        var second = other.hire("SUPERVISOR");
        writer.rest()
                .ifMatch(other.etag(module))
                .put("modules/" + module + "/parameters", "{\"parameters\": {\"report-day\": 9}}")
                .expect(200);
        var review = other.owner()
                .ifMatch(other.etag(module))
                .post("modules/" + module + "/reviews", "{}")
                .expect(201)
                .text("/id");
        assertThat(writer.rest()
                        .post("reviews/" + review + "/approval", "{}")
                        .expect(403)
                        .text("/detail"))
                .contains("You have written part of this draft");
        assertThat(other.owner().get("modules/" + module + "/reviews").text("/authors/0/id"))
                .isEqualTo(writer.person());
        second.rest().post("reviews/" + review + "/approval", "{}").expect(200);
        other.owner()
                .put("people/" + second.person() + "/role", "{\"role\": \"STAFF\"}")
                .expect(200);
        assertThat(other.publish(module, "Alone").expect(409).text("/detail")).contains("may not approve any more");
        other.owner()
                .put("policy-settings", "{\"reviewRequired\": true, \"authorMayApprove\": true}")
                .expect(200);
        var again = other.owner()
                .ifMatch(other.etag(module))
                .post("modules/" + module + "/reviews", "{}")
                .expect(201)
                .text("/id");
        writer.rest().post("reviews/" + again + "/approval", "{}").expect(200);
        other.publish(module, "Allowed").expect(201);
    }

    @Test
    void editorialIsPublishedForTheReasonThatWasApprovedAndForNoOther() {
        var other = Business.open("House of Reasons");
        var module = other.handbook();
        other.owner().put("policy-settings", "{\"reviewRequired\": true}").expect(200);
        var second = other.hire("SUPERVISOR");
        other.set(module, Map.of("report-day", "9")).expect(200);
        var ask = "{\"editorialReason\": \"The 9th was always meant\"}";
        var review = other.owner()
                .ifMatch(other.etag(module))
                .post("modules/" + module + "/reviews", ask)
                .expect(201);
        assertThat(review.text("/editorialReason")).isEqualTo("The 9th was always meant");
        second.rest().post("reviews/" + review.text("/id") + "/approval", "{}").expect(200);
        assertThat(other.owner()
                        .ifMatch(other.etag(module))
                        .post("modules/" + module + "/reviews", ask)
                        .expect(409)
                        .text("/detail"))
                .contains("has been approved by");
        var publish = "{\"note\": \"Day\", \"material\": false, \"editorialReason\": \"%s\"}";
        assertThat(other.owner()
                        .ifMatch(other.etag(module))
                        .post("modules/" + module + "/editions", publish.formatted("x"))
                        .expect(409)
                        .text("/detail"))
                .contains("for this reason: The 9th was always meant");
        other.owner()
                .ifMatch(other.etag(module))
                .post("modules/" + module + "/editions", publish.formatted("The 9th was always meant"))
                .expect(201);
    }

    @Test
    void onlyOwnersSetWhetherASecondPersonIsNeeded() {
        var other = Business.open("House of One");
        other.hire("ADMINISTRATOR")
                .rest()
                .put("policy-settings", "{\"reviewRequired\": true}")
                .expect(403);
        other.owner().put("policy-settings", "{}").expect(400);
        assertThat(other.owner().get("policy-settings").text("/authorMayApprove"))
                .isEqualTo("false");
        assertThat(other.owner().get("policy-settings").text("/reviewRequired")).isEqualTo("false");
    }

    @Test
    void checksNameThePlaceTheRuleAndTheRemedy() {
        var other = Business.open("House of Checks");
        var module = other.activate();
        assertThat(other.owner()
                        .get("modules/" + module + "/checks")
                        .expect(200)
                        .json())
                .isEmpty();
        var clause = other
                .owner()
                .post("modules/" + module + "/preview", "{\"parameters\": {}}")
                .json()
                .findParents("kind")
                .stream()
                .filter(node -> node.get("kind").asText().equals("duty"))
                .findFirst()
                .orElseThrow()
                .get("key")
                .asText();
        other.owner()
                .ifMatch(other.etag(module))
                .post(
                        "modules/" + module + "/amendments",
                        "{\"change\": {\"kind\": \"address\", \"target\": \"clauses/%s\", \"addressees\": []}}"
                                .formatted(clause))
                .expect(201);
        var found = other.owner().get("modules/" + module + "/checks").expect(200);
        assertThat(found.json()).hasSize(1);
        assertThat(found.text("/0/rule") + " " + found.text("/0/severity") + " " + found.text("/0/target"))
                .isEqualTo("duty-without-position WARNING clauses/" + clause);
        assertThat(found.text("/0/remedy")).contains("position");
        other.publish(module, "For everybody").expect(201);
    }

    private static Answer ask(String module) {
        return business.owner()
                .ifMatch(business.etag(module))
                .post("modules/" + module + "/reviews", "{\"message\": \"Please look\"}");
    }
}

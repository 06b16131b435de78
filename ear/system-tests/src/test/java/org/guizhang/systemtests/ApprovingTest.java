package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Whoever approves is told of everything, approves everything, and knows whom it affects. */
class ApprovingTest {
    @Test
    void everyKindOfChangeIsToldIsApprovedAndVoidsWhatWasApprovedBefore() {
        var business = Business.open("House of Everything");
        var supervisor = business.hire("SUPERVISOR").rest();
        var module = business.owner()
                .post("modules", "{\"template\": \"%s\"}".formatted(Alterations.TEMPLATE))
                .expect(201)
                .text("/id");
        business.publish(module, "First").expect(201);
        var reviews = "modules/" + module + "/reviews";
        var digests = new HashSet<String>();
        JsonNode before = MissingNode.getInstance();

        for (var entry : Alterations.all().entrySet()) {
            var alteration = entry.getValue();
            Alterations.make(business, module, alteration);
            assertThat(business.owner().get(reviews).text("/approved")).isEqualTo("false");
            var difference = business.owner()
                    .get("modules/" + module + "/difference")
                    .expect(200)
                    .json()
                    .path("difference");
            var told = Alterations.told(difference, alteration);
            assertThat(told.toString()).as(entry.getKey()).contains(alteration.told());
            assertThat(told).as(entry.getKey()).isNotEqualTo(Alterations.told(before, alteration));
            before = difference;
            var review = business.owner()
                    .ifMatch(business.etag(module))
                    .post(reviews, "{}")
                    .expect(201);
            assertThat(digests.add(review.text("/digest"))).as(entry.getKey()).isTrue();
            supervisor.post("reviews/" + review.text("/id") + "/approval", "{}").expect(200);
            assertThat(business.owner().get(reviews).text("/approved"))
                    .as(entry.getKey())
                    .isEqualTo("true");
        }
        business.set(module, Map.of("callback-days", "5")).expect(200);
        assertThat(business.owner().get(reviews).text("/approved")).isEqualTo("false");
    }

    @Test
    void whomItAffectsIsWhomPublishingAsks() {
        var business = Business.open("House of Impact");
        var module = business.activate();
        business.set(module, Business.answers("House of Impact")).expect(200);
        var waiter = business.hire("STAFF");
        business.hire("STAFF");
        business.hire("AUDITOR");
        assertThat(impact(business, module, "").text("/first")).isEqualTo("true");
        asksAsManyAsItSays(business, module);

        var clause = clauseForOnePosition(business);
        var position = clause.at("/addressees/0").asText();
        rewrite(business, module, clause.get("key").asText(), "Nobody has this position");
        var nobody = impact(business, module, "");
        assertThat(nobody.json().at("/toSign").asInt()).isZero();
        assertThat(nobody.json().at("/everybody").asBoolean()).isFalse();
        assertThat(nobody.text("/positions/0/key") + nobody.text("/positions/0/holders"))
                .isEqualTo(position + "0");
        business.assign(waiter.person(), position);
        var one = impact(business, module, "");
        assertThat(one.text("/people") + one.text("/toSign") + one.text("/positions/0/holders"))
                .isEqualTo("111");
        assertThat(impact(business, module, "?material=false").text("/toSign")).isEqualTo("0");
        asksAsManyAsItSays(business, module);

        business.owner()
                .ifMatch(business.etag(module))
                .post(
                        "modules/" + module + "/amendments",
                        "{\"change\": {\"kind\": \"address\", \"target\": \"clauses/%s\", \"addressees\": []}}"
                                .formatted(clause.get("key").asText()))
                .expect(201);
        var all = impact(business, module, "?effectiveFrom=2199-01-01T00:00:00%2B08:00");
        assertThat(all.text("/everybody") + all.text("/people") + all.text("/toSign"))
                .as("both sign what is in force first, and are asked for what is to come when they have")
                .isEqualTo("true20");
        asksAsManyAsItSays(business, module);
    }

    @Test
    void daysThatAreNoneOrPastAreRefusedAndStaffIsNotToldOfDrafts() {
        var business = Business.open("House of Odd Days");
        var module = business.handbook();
        var path = "modules/" + module + "/impact";
        assertThat(business.owner()
                        .get(path + "?effectiveFrom=tomorrow")
                        .expect(400)
                        .errors())
                .containsExactly("/effectiveFrom instant");
        assertThat(business.owner()
                        .get(path + "?effectiveFrom=2020-01-01T00:00:00Z")
                        .expect(400)
                        .errors())
                .containsExactly("/effectiveFrom past");
        business.hire("STAFF").rest().get(path).expect(403);
        Business.open("House Elsewhere").owner().get(path).expect(404);
    }

    @Test
    void whoIsAskedFindsItInTheInboxUntilItIsDecidedAndTheAskerHears() {
        var business = Business.open("House of Asking");
        var supervisor = business.hire("SUPERVISOR");
        var module = business.handbook();
        business.set(module, Map.of("report-day", "9")).expect(200);
        var asked = business.owner()
                .ifMatch(business.etag(module))
                .post("modules/" + module + "/reviews", "{\"message\": \"Day 9\"}")
                .expect(201);
        var notice = notice(supervisor.rest(), "review-asked");
        assertThat(notice.at("/notice/address").asText()).isEqualTo("policy/" + module + "/review");
        assertThat(notice.at("/notice/text/en").asText()).endsWith("Day 9");
        assertThat(notice.has("readAt")).isFalse();
        assertThat(notice(business.owner(), "review-asked").isMissingNode()).isTrue();

        supervisor
                .rest()
                .post("reviews/" + asked.text("/id") + "/return", "{\"comment\": \"Day 8\"}")
                .expect(200);
        assertThat(notice(supervisor.rest(), "review-asked").isMissingNode()).isTrue();
        assertThat(notice(supervisor.rest(), "review-over").has("readAt")).isTrue();
        assertThat(notice(business.owner(), "review-decided")
                        .at("/notice/title/en")
                        .asText())
                .contains("sent back");
    }

    private static Answer impact(Business business, String module, String query) {
        return business.owner().get("modules/" + module + "/impact" + query).expect(200);
    }

    private static void asksAsManyAsItSays(Business business, String module) {
        var said = impact(business, module, "").json().at("/toSign").asInt();
        var before = asked(business, module);
        business.publish(module, "Published").expect(201);
        var anew = asked(business, module);
        // Requests that go along with an edition keep their moment: nobody is asked anew by them.
        anew.entrySet().removeAll(before.entrySet());
        assertThat(anew).hasSize(said).isNotEmpty();
    }

    /** Since when people are asked to sign, by person. */
    private static Map<String, String> asked(Business business, String module) {
        var people = business.owner()
                .get("modules/" + module + "/acknowledgements?state=OPEN")
                .expect(200)
                .json()
                .at("/people");
        return StreamSupport.stream(people.spliterator(), false)
                .collect(Collectors.toMap(
                        person -> person.get("person").asText(),
                        person -> person.get("askedAt").asText()));
    }

    private static void rewrite(Business business, String module, String clause, String words) {
        business.owner()
                .ifMatch(business.etag(module))
                .post(
                        "modules/" + module + "/amendments",
                        "{\"change\": {\"kind\": \"rewrite\", \"target\": \"clauses/%s\", \"text\": {\"zh\": \"%s\", \"en\": \"%s\"}}}"
                                .formatted(clause, words, words))
                .expect(201);
    }

    private static JsonNode clauseForOnePosition(Business business) {
        for (var chapter : business.owner().get("handbook").expect(200).json().at("/0/content/chapters")) {
            for (var clause : chapter.get("clauses")) {
                if (clause.path("addressees").size() == 1
                        && clause.path("items").isEmpty()) {
                    return clause;
                }
            }
        }
        throw new AssertionError("No such clause");
    }

    private static JsonNode notice(Rest who, String kind) {
        return StreamSupport.stream(
                        who.get("inbox").expect(200).json().at("/items").spliterator(), false)
                .filter(item -> item.at("/notice/kind").asText().equals(kind))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}

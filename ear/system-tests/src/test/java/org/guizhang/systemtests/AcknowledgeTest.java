package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Publishing asks the right people, who read, ask, pass the quiz and sign; the owner sees it and reminds. */
class AcknowledgeTest {
    private static Business business;
    private static String module;

    @BeforeAll
    static void openBusiness() {
        business = Business.open("House of Signatures");
        module = business.handbook();
    }

    @Test
    void joinersAreAskedAndSignOnce() {
        var staff = business.hire("STAFF");
        var edition = latest();
        var mine = staff.rest().get("acknowledgements").expect(200).json();
        assertThat(mine).hasSize(1);
        assertThat(mine.at("/0/request/state").asText()).isEqualTo("OPEN");
        assertThat(mine.at("/0/request/edition").asText()).isEqualTo(edition);

        var reading = staff.rest().get("acknowledgements/" + edition).expect(200);
        assertThat(reading.json().at("/passages")).isNotEmpty();
        assertThat(reading.json().findValuesAsText("change")).containsOnly("ADDED");
        assertThat(reading.text("/signed")).isEmpty();

        sign(staff, edition, "0".repeat(64)).expect(409);
        sign(staff, edition, "").expect(409);
        var signed = sign(staff, edition, reading.text("/shown/en")).expect(201);
        assertThat(signed.text("/shown")).isEqualTo(reading.text("/shown/en"));
        assertThat(signed.text("/editionDigest")).isEqualTo(reading.text("/editionDigest"));
        assertThat(signed.text("/person")).isEqualTo(staff.person());
        sign(staff, edition, reading.text("/shown/en")).expect(409);

        var again = staff.rest().get("acknowledgements/" + edition).expect(200);
        assertThat(again.text("/signed/id")).isEqualTo(signed.text("/id"));
        assertThat(again.json().at("/passages")).isEqualTo(reading.json().at("/passages"));
        assertThat(again.json().at("/shown")).isEqualTo(reading.json().at("/shown"));
        assertThat(staff.rest().get("inbox").expect(200).json().at("/unread").asInt())
                .isZero();

        var proof = staff.rest().get("acknowledgements/" + edition + "/proof").expect(200);
        assertThat(proof.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(proof.body()).startsWith("%PDF-").contains("ETSI.CAdES.detached");
        var handed = "editions/" + edition + "/acknowledgements/" + staff.person() + "/proof";
        business.owner().get(handed).expect(200);
        staff.rest().get(handed).expect(403);
    }

    @Test
    void ownersAndAuditorsAreNotAskedByClausesForEverybody() {
        var auditor = business.hire("AUDITOR");
        assertThat(auditor.rest().get("acknowledgements").expect(200).json()).isEmpty();
        assertThat(business.owner().get("acknowledgements").expect(200).json()).isEmpty();
        auditor.rest().get("acknowledgements/" + latest()).expect(404);
        assertThat(sign(auditor, latest(), "x").status()).isEqualTo(404);
    }

    @Test
    void materialChangesAskThoseTheyConcernAndEditorialOnesNobody() {
        var other = Business.open("House of Changes");
        var rules = other.handbook();
        var staff = other.hire("STAFF");
        signLatest(other, rules, staff);

        rewriteForEverybody(other, rules, "A first wording");
        publish(other, rules, false);
        assertThat(open(staff)).isEmpty();

        // Addressed to a position that nobody holds: it concerns nobody.
        other.set(rules, Map.of("closing-time", "\"20:30\"")).expect(200);
        rewriteForEverybody(other, rules, "A second wording");
        publish(other, rules, true);
        var asked = open(staff);
        assertThat(asked).hasSize(1);
        var reading = staff.rest().get("acknowledgements/" + asked.get(0)).expect(200);
        var fresh = StreamSupport.stream(reading.json().at("/passages").spliterator(), false)
                .filter(passage -> !passage.get("change").asText().equals("SAME"))
                .toList();
        assertThat(fresh).hasSize(1);
        assertThat(fresh.get(0).at("/change").asText()).isEqualTo("CHANGED");
        assertThat(fresh.get(0).at("/text/en").asText()).contains("A second wording");
        assertThat(reading.json().at("/passages/0")).isEqualTo(fresh.get(0));
    }

    @Test
    void holdersOfAPositionAreAskedForItsClauses() {
        var other = Business.open("House of Positions");
        var rules = other.handbook();
        var cook = other.hire("STAFF");
        var waiter = other.hire("STAFF");
        signLatest(other, rules, cook);
        signLatest(other, rules, waiter);
        var clause = clauseForPositions(other);
        var position = other.owner().get("positions").expect(200).json();
        var key = clause.at("/addressees/0").asText();
        var id = StreamSupport.stream(position.spliterator(), false)
                .filter(p -> p.at("/sources").findValuesAsText("key").contains(key))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
        hold(other, cook, id);
        // A clause that was never put before the cook concerns them now.
        assertThat(open(cook)).hasSize(1);
        assertThat(open(waiter)).isEmpty();
        signLatest(other, rules, cook);

        rewrite(other, rules, clause.get("key").asText(), "Another wording for holders");
        publish(other, rules, true);
        assertThat(open(cook)).hasSize(1);
        assertThat(open(waiter)).isEmpty();
    }

    @Test
    void quizIsPassedBeforeSigning() {
        var other = Business.open("House of Quizzes");
        var rules = other.handbook();
        var staff = other.hire("STAFF");
        var edition = other.owner().get("modules/" + rules).text("/latest/id");
        var quiz = "editions/" + edition + "/quiz";
        assertThat(other.owner()
                        .put(quiz, "{\"questions\": [{\"question\": {\"zh\": \"\"}, \"choices\": [{\"zh\": \"甲\"}]}]}")
                        .expect(400)
                        .errors())
                .containsExactlyInAnyOrder(
                        "/questions/0/question/zh required",
                        "/questions/0/choices count",
                        "/questions/0/right quiz-right");
        other.owner()
                .put(
                        quiz,
                        "{\"questions\": [{\"question\": {\"zh\": \"几点打烊？\", \"en\": \"When do we close?\"},"
                                + " \"choices\": [{\"zh\": \"20:00\"}, {\"zh\": \"21:30\"}], \"right\": 1}]}")
                .expect(200);
        var reading = staff.rest().get("acknowledgements/" + edition).expect(200);
        assertThat(reading.json().at("/quiz/0/choices")).hasSize(2);
        assertThat(reading.json().at("/quiz/0").has("right")).isFalse();
        var shown = reading.text("/shown/en");
        assertThat(sign(staff, edition, shown).expect(400).errors()).containsExactly("/answers/0 quiz-answer");
        assertThat(signing(staff, edition, shown, "[0]").expect(400).errors()).containsExactly("/answers/0 quiz-wrong");
        signing(staff, edition, shown, "[1]").expect(201);
    }

    @Test
    void questionsGoToAdministratorsAndAnswersComeBack() {
        var staff = business.hire("STAFF");
        var path = "acknowledgements/" + latest() + "/inquiries";
        assertThat(staff.rest().post(path, "{\"comment\": \" \"}").expect(400).errors())
                .containsExactly("/comment required");
        var asked = staff.rest()
                .post(path, "{\"declined\": true, \"comment\": \"The fine is too high\"}")
                .expect(201);
        var notices = business.owner().get("inbox").expect(200).json();
        assertThat(notices.findValuesAsText("subject")).contains(asked.text("/id"));
        staff.rest()
                .put("inquiries/" + asked.text("/id") + "/answer", "{\"answer\": \"No\"}")
                .expect(403);
        var answer = "inquiries/" + asked.text("/id") + "/answer";
        business.owner().put(answer, "{\"answer\": \"We lowered it\"}").expect(200);
        business.owner().put(answer, "{\"answer\": \"Again\"}").expect(409);
        assertThat(staff.rest().get(path).expect(200).text("/0/answer")).isEqualTo("We lowered it");
        assertThat(staff.rest().get("inbox").expect(200).text("/items/0/notice/kind"))
                .isEqualTo("edition-answer");
        assertThat(staff.rest().get("acknowledgements").text("/0/request/state"))
                .isEqualTo("OPEN");
    }

    @Test
    void ownerSeesWhoHasNotSignedAndRemindsOncePerDay() {
        var other = Business.open("House of Reminders");
        var rules = other.handbook();
        var first = other.hire("STAFF");
        var second = other.hire("SUPERVISOR");
        signLatest(other, rules, first);
        var path = "modules/" + rules + "/acknowledgements";
        var all = other.owner().get(path).expect(200);
        assertThat(all.json().at("/asked").asInt()).isEqualTo(2);
        assertThat(all.json().at("/signed").asInt()).isEqualTo(1);
        assertThat(other.owner().get(path + "?state=OPEN").expect(200).json().findValuesAsText("person"))
                .containsExactly(second.person());
        other.owner().get(path + "?state=LATE").expect(400);
        assertThat(other.owner().post(path + "/reminders", null).expect(200).text("/people"))
                .isEqualTo("1");
        assertThat(other.owner().post(path + "/reminders", null).expect(200).text("/people"))
                .isEqualTo("0");
        assertThat(second.rest().get("inbox").expect(200).json().at("/unread").asInt())
                .isEqualTo(2);
        var file = other.owner().get(path + "/export").expect(200).body();
        assertThat(file.lines()).hasSize(3);
        assertThat(file)
                .contains("\"SUPERVISOR of House of Reminders\",\"" + second.login()
                        + "\",\"Supervisor\",\"\",\"\",\"1.0\",\"Not signed\"");
    }

    @Test
    void signaturesCannotBeRewrittenEvenByTheSuperuser() throws SQLException {
        var staff = business.hire("STAFF");
        signLatest(business, module, staff);
        try (var connection = Server.running().superuser();
                var statement = connection.createStatement()) {
            for (var change :
                    new String[] {"update acknowledgement set language = 'zh'", "delete from acknowledgement"}) {
                assertThatThrownBy(() -> statement.executeUpdate(change)).hasMessageContaining("append-only");
            }
        }
    }

    @Test
    void nobodySignsForAnotherOrElsewhere() {
        var stranger = Business.open("House Next Door");
        stranger.handbook();
        var staff = stranger.hire("STAFF");
        staff.rest().get("acknowledgements/" + latest()).expect(404);
        sign(staff, latest(), "x").expect(404);
        stranger.owner().get("modules/" + module + "/acknowledgements").expect(404);
        stranger.owner().get("editions/" + latest() + "/quiz").expect(404);
        business.hire("STAFF")
                .rest()
                .get("modules/" + module + "/acknowledgements")
                .expect(403);
        staff.rest().get("acknowledgements/" + UUID.randomUUID()).expect(404);
    }

    private static String latest() {
        return business.owner().get("modules/" + module).text("/latest/id");
    }

    private static void signLatest(Business house, String rules, Business.Member who) {
        var edition = house.owner().get("modules/" + rules).text("/latest/id");
        var shown = who.rest().get("acknowledgements/" + edition).expect(200).text("/shown/en");
        sign(who, edition, shown).expect(201);
    }

    private static Answer sign(Business.Member who, String edition, String shown) {
        return signing(who, edition, shown, "[]");
    }

    private static Answer signing(Business.Member who, String edition, String shown, String answers) {
        return who.rest()
                .post(
                        "acknowledgements/" + edition,
                        "{\"language\": \"en\", \"shown\": \"%s\", \"answers\": %s}".formatted(shown, answers));
    }

    private static java.util.List<String> open(Business.Member who) {
        return StreamSupport.stream(
                        who.rest().get("acknowledgements").expect(200).json().spliterator(), false)
                .filter(mine -> mine.at("/request/state").asText().equals("OPEN"))
                .map(mine -> mine.at("/request/edition").asText())
                .toList();
    }

    private static void rewriteForEverybody(Business house, String rules, String words) {
        rewrite(house, rules, clause(house, true).get("key").asText(), words);
    }

    private static JsonNode clauseForPositions(Business house) {
        return clause(house, false);
    }

    private static JsonNode clause(Business house, boolean everybody) {
        for (var chapter : house.owner().get("handbook").expect(200).json().at("/0/content/chapters")) {
            for (var clause : chapter.get("clauses")) {
                var addressees = clause.path("addressees");
                if (addressees.isEmpty() == everybody && clause.path("items").isEmpty()) {
                    return clause;
                }
            }
        }
        throw new AssertionError("No such clause");
    }

    private static void rewrite(Business house, String rules, String clause, String words) {
        house.owner()
                .ifMatch(house.etag(rules))
                .post(
                        "modules/" + rules + "/amendments",
                        "{\"change\": {\"kind\": \"rewrite\", \"target\": \"clauses/%s\", \"text\": {\"zh\": \"%s\", \"en\": \"%s\"}}}"
                                .formatted(clause, words, words))
                .expect(201);
    }

    private static void publish(Business house, String rules, boolean material) {
        house.owner()
                .ifMatch(house.etag(rules))
                .post(
                        "modules/" + rules + "/editions",
                        "{\"note\": \"Changed\", \"material\": " + material
                                + (material ? "" : ", \"editorialReason\": \"A slip of the pen\"") + "}")
                .expect(201);
    }

    private static void hold(Business house, Business.Member who, String position) {
        house.owner()
                .post("holdings", "{\"person\": \"%s\", \"position\": \"%s\"}".formatted(who.person(), position))
                .expect(201);
    }
}

package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Checklists of a restaurant over REST, with the clock as it is. */
@Isolated("counts every statement of the database")
class ChecklistsTest {
    /** All of them: the two of the credential, and one each for photos, for whom to tell, for the search and for a task. */
    private static final int HAND_IN = 13;

    /** Where nothing fails. */
    private static final int ALL_PASSED = 10;

    private static Business business;
    private static String module;
    private static String site;
    private static Business.Member cashier;
    private static Business.Member manager;

    @BeforeAll
    static void openARestaurant() {
        business = Business.open("House of Closing");
        module = business.handbook();
        site = business.owner()
                .post("sites", "{\"name\": {\"en\": \"River Road\"}}")
                .expect(201)
                .text("/id");
        cashier = business.hire("STAFF");
        manager = business.hire("SUPERVISOR");
        business.assign(cashier.person(), "closing-officer");
        business.assign(manager.person(), "manager");
        FilledSheet.sendPhoto(cashier.rest());
    }

    private static JsonNode start() {
        return FilledSheet.start(cashier.rest(), module, "closing-safety", site);
    }

    private static String id(JsonNode sheet) {
        return sheet.at("/occurrence/id").asText();
    }

    /** What the schedule asks for at the site in the week to come. */
    private static List<JsonNode> scheduled() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var lines = new ArrayList<JsonNode>();
        manager.rest()
                .get("occurrences?checklist=closing-safety&size=200&site=" + site + "&from=" + today + "&to="
                        + today.plusDays(7))
                .expect(200)
                .json()
                .get("items")
                .forEach(line -> {
                    if (line.path("schedule").asText().equals("daily")) {
                        lines.add(line);
                    }
                });
        return lines;
    }

    @Test
    void theScheduleMakesOneEachEvening() {
        Patience.until("a week of closing checks", () -> scheduled().size() >= 7);
        assertThat(scheduled()).allSatisfy(line -> {
            assertThat(line.get("opens").asText()).endsWith("T13:30:00Z");
            assertThat(line.at("/place/site/name/en").asText()).isEqualTo("River Road");
        });
        assertThat(scheduled().stream().map(line -> line.get("opens").asText())).doesNotHaveDuplicates();
    }

    @Test
    void aClosingCheckGoesFromTheSheetToAVerifiedCorrection() {
        var sheet = start();
        var path = "occurrences/" + id(sheet);
        var read = cashier.rest().get(path).expect(200);
        cashier.rest().with("If-None-Match", read.header("ETag")).get(path).expect(304);
        var today = cashier.rest().get("today").expect(200).json();
        assertThat(today.get("due").findValuesAsText("id")).contains(id(sheet));

        var stored = cashier.rest()
                .put(
                        path + "/answers/stoves",
                        "{\"value\": \"fail\", \"base\": 0, \"photos\": [\"" + FilledSheet.PHOTO + "\"]}")
                .expect(200);
        assertThat(stored.text("/judgement")).isEqualTo("FAILED");
        var conflict = manager.rest()
                .put(path + "/answers/stoves", "{\"value\": \"pass\", \"base\": 0}")
                .expect(200);
        assertThat(conflict.text("/conflicts/0/value")).isEqualTo("fail");
        assertThat(cashier.rest().post(path + "/submission", "{}").expect(400).errors())
                .contains("/answers/gas required");
        cashier.rest()
                .put(
                        path + "/answers/stoves",
                        "{\"value\": \"fail\", \"base\": 2, \"photos\": [\"" + FilledSheet.PHOTO + "\"]}")
                .expect(200);

        var body = new FilledSheet(sheet, "stoves", null)
                .handIn("Hot")
                .replaceFirst("\"stoves\":\\{\"base\":0", "\"stoves\":{\"base\":3");
        var result = cashier.rest().post(path + "/submission", body).expect(201);
        assertThat(result.json().get("failed")).extracting(JsonNode::asText).containsExactly("stoves");
        assertThat(result.json().get("passed").asBoolean()).isFalse();
        var submission = manager.rest().get("submissions/" + result.text("/id")).expect(200);
        assertThat(submission.json().get("log")).hasSizeGreaterThan(3);

        var finding = "findings/" + result.text("/findings/0");
        assertThat(cashier.rest().get("findings?mine=true").expect(200).json().findValuesAsText("id"))
                .contains(result.text("/findings/0"));
        cashier.rest().post(finding + "/verification", "{\"accepted\": true}").expect(409);
        cashier.rest().post(finding + "/correction", "{\"note\": \"Out now\"}").expect(200);
        cashier.rest().post(finding + "/verification", "{\"accepted\": true}").expect(409);
        assertThat(manager.rest()
                        .get("findings?mine=true&state=DONE")
                        .expect(200)
                        .json()
                        .findValuesAsText("id"))
                .contains(result.text("/findings/0"));
        manager.rest().post(finding + "/verification", "{\"accepted\": false}").expect(400);
        manager.rest()
                .post(finding + "/verification", "{\"accepted\": false, \"note\": \"Warm\"}")
                .expect(200);
        cashier.rest().post(finding + "/correction", "{\"note\": \"Cold now\"}").expect(200);
        var closed = manager.rest()
                .post(finding + "/verification", "{\"accepted\": true}")
                .expect(200);
        assertThat(closed.text("/state")).isEqualTo("CLOSED");
        assertThat(closed.json().get("history")).hasSize(4);
    }

    /** The answer got lost, and the phone sends it again and again (C01). */
    @Test
    void aHandInIsStoredOnceHoweverOftenItArrives() {
        var sheet = start();
        var body = new FilledSheet(sheet, "stoves", null).handIn("Hot");
        var sender = cashier.rest().with("Idempotency-Key", "\"" + UUID.randomUUID() + "\"");
        var answers = atOnce(6, n -> sender.post("occurrences/" + id(sheet) + "/submission", body));
        // Whoever comes while the first is at work is asked to come again.
        assertThat(answers).extracting(Answer::status).containsOnly(201, 409).contains(201);
        var last = sender.post("occurrences/" + id(sheet) + "/submission", body).expect(201);
        assertThat(answers.stream().filter(answer -> answer.status() == 201))
                .allSatisfy(answer -> assertThat(answer.text("/id")).isEqualTo(last.text("/id")));
        assertThat(last.json().get("second").asBoolean()).isFalse();
        assertThat(manager.rest()
                        .get("findings?size=200")
                        .expect(200)
                        .json()
                        .get("items")
                        .findValuesAsText("occurrence"))
                .filteredOn(id(sheet)::equals)
                .hasSize(1);
    }

    @Test
    void severalStartTheSameAtTheSameMoment() {
        var body = "{\"module\": \"%s\", \"checklist\": \"closing-safety\", \"site\": \"%s\"}".formatted(module, site);
        var answers = atOnce(8, n -> cashier.rest().post("occurrences", body));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(answer -> answer.text("/occurrence/id")).doesNotHaveDuplicates();
    }

    @Test
    void ofSeveralWhoHandInOneIsTheFirst() {
        var sheet = start();
        var body = new FilledSheet(sheet, null, null).handIn("x");
        var path = "occurrences/" + id(sheet) + "/submission";
        var people = List.of(cashier.rest(), manager.rest(), business.owner());
        var answers = atOnce(9, n -> people.get(n % 3).post(path, body));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.stream()
                        .filter(answer -> !answer.json().get("second").asBoolean()))
                .hasSize(1);
    }

    /** Whether one item fails or all of them makes no difference. */
    @Test
    void handingInCostsTheSameWhateverItHolds() {
        var few = start();
        var many = start();
        // What an edition is stays in memory once it was asked for.
        var first = start();
        var once = new FilledSheet(first, "stoves", null).handIn("x");
        cashier.rest().post("occurrences/" + id(first) + "/submission", once).expect(201);
        handInCosts(HAND_IN, few, new FilledSheet(few, "stoves", null).handIn("x"));
        handInCosts(HAND_IN, many, new FilledSheet(many, FilledSheet.ALL, null).handIn("x"));
        var fine = start();
        handInCosts(ALL_PASSED, fine, new FilledSheet(fine, null, null).handIn("x"));
    }

    private static void handInCosts(int most, JsonNode sheet, String body) {
        var found = Statements.of(() -> cashier.rest().post("occurrences/" + id(sheet) + "/submission", body));
        found.answer().expect(201);
        assertThat(found.sql()).hasSizeLessThanOrEqualTo(most);
        assertThat(found.writingTransactions()).isOne();
    }

    private static List<Answer> atOnce(int times, IntFunction<Answer> call) {
        var threads = Executors.newFixedThreadPool(times);
        try {
            return IntStream.range(0, times)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> call.apply(n), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }
}

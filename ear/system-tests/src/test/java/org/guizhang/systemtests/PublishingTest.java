package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Drafts, revisions and editions. */
class PublishingTest {
    @Test
    void changesNameTheRevisionTheyStartFrom() {
        var business = Business.open("House of Tags");
        var module = business.activate();
        var path = "modules/" + module + "/parameters";
        var first = business.etag(module);
        business.owner().put(path, "{\"parameters\": {\"report-day\": 7}}").expect(428);
        business.owner()
                .ifMatch("\"99\"")
                .put(path, "{\"parameters\": {\"report-day\": 7}}")
                .expect(412);
        var second = business.owner()
                .ifMatch(first)
                .put(path, "{\"parameters\": {\"report-day\": 7}}")
                .expect(200)
                .header("ETag");
        assertThat(second).isNotEqualTo(first).isEqualTo(business.etag(module));
        business.owner()
                .ifMatch(first)
                .put(path, "{\"parameters\": {\"report-day\": 8}}")
                .expect(412);
        assertThat(business.owner()
                        .get("modules/" + module)
                        .json()
                        .at("/parameters/report-day")
                        .asInt())
                .isEqualTo(7);
        var publish = "modules/" + module + "/editions";
        business.owner().post(publish, "{\"note\": \"x\"}").expect(428);
        business.owner().ifMatch(first).post(publish, "{\"note\": \"x\"}").expect(412);
        business.owner().ifMatch(second).post(publish, "{\"note\": \"x\"}").expect(201);
    }

    @Test
    void parametersNotNamedStayAndNullGoesBackToTheDefault() {
        var business = Business.open("House of Defaults");
        var module = business.activate();
        business.set(module, Map.of("report-day", "7", "closing-time", "\"20:00\""))
                .expect(200);
        var after =
                business.set(module, Map.of("report-day", "null")).expect(200).json();
        assertThat(after.at("/parameters/report-day").asInt()).isEqualTo(5);
        assertThat(after.at("/parameters/closing-time").asText()).isEqualTo("20:00");
    }

    @Test
    void twoPublicationsAtOnceMakeOneEdition() throws Exception {
        var business = Business.open("House of Haste");
        var module = business.activate();
        var etag = business.etag(module);
        Callable<Integer> publish = () -> business.owner()
                .ifMatch(etag)
                .post("modules/" + module + "/editions", "{\"note\": \"Haste\"}")
                .status();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var statuses = threads
                    .invokeAll(Stream.generate(() -> publish).limit(4).toList())
                    .stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .toList();
            // Who waited for another is overtaken; who came after it has nothing new.
            assertThat(statuses).containsOnlyOnce(201).isSubsetOf(201, 409, 412);
        } finally {
            threads.shutdown();
        }
        assertThat(business.owner().get("modules/" + module + "/editions").json())
                .hasSize(1);
    }

    @Test
    void unchangedDraftIsNotPublishedAgain() {
        var business = Business.open("House of Calm");
        var module = business.handbook();
        assertThat(business.owner()
                        .get("modules/" + module)
                        .json()
                        .get("unpublished")
                        .asBoolean())
                .isFalse();
        assertThat(business.publish(module, "Again").expect(409).text("/detail"))
                .contains("1.0");
        business.set(module, Map.of("report-day", "9")).expect(200);
        var path = "modules/" + module + "/editions";
        var refused = business.owner()
                .ifMatch(business.etag(module))
                .post(path, "{\"note\": \"Day\", \"material\": false}")
                .expect(400);
        assertThat(refused.errors()).containsExactly("/editorialReason editorial-reason");
        assertThat(refused.text("/errors/0/remedy")).contains("numbers");
        var editorial = business.owner()
                .ifMatch(business.etag(module))
                .post(
                        path,
                        "{\"note\": \"Day\", \"material\": false, \"editorialReason\": \" The 9th was always meant \"}")
                .expect(201);
        assertThat(editorial.text("/number")).isEqualTo("1.1");
        assertThat(editorial.text("/editorialReason")).isEqualTo("The 9th was always meant");
        assertThat(business.owner().get("modules/" + module + "/life").text("/0/period/edition/editorialReason"))
                .isEqualTo("The 9th was always meant");
        assertThat(business.owner().get("audit?action=edition.published&size=1").body())
                .contains("The 9th was always meant");
        business.set(module, Map.of("report-day", "8")).expect(200);
        assertThat(business.publish(module, "Day").expect(201).text("/number")).isEqualTo("2.0");
        assertThat(business.owner().get("modules/" + module + "/editions").json())
                .extracting(edition -> edition.get("number").asText())
                .containsExactly("2.0", "1.1", "1.0");
    }

    @Test
    void templateIsActiveOnce() {
        var business = Business.open("House of Once");
        business.activate();
        business.owner()
                .post("modules", "{\"template\": \"restaurant-operations\"}")
                .expect(409);
        assertThat(business.owner().get("modules").json()).hasSize(1);
    }

    @Test
    void editionToComeIsReadAndFoundFromItsDayOn() {
        var business = Business.open("House of Patience");
        var module = business.activate();
        business.set(module, Map.of("company-name", "\"Oldname Kitchen\"")).expect(200);
        business.publish(module, "First").expect(201);
        business.set(module, Map.of("company-name", "\"Newname Kitchen\"")).expect(200);
        var from = OffsetDateTime.now(ZoneOffset.UTC).plusYears(1);
        var path = "modules/" + module + "/editions";
        assertThat(business.owner()
                        .ifMatch(business.etag(module))
                        .post(path, "{\"note\": \"Past\", \"effectiveFrom\": \"%s\"}".formatted(from.minusYears(2)))
                        .expect(400)
                        .errors())
                .containsExactly("/effectiveFrom past");
        business.owner()
                .ifMatch(business.etag(module))
                .post(path, "{\"note\": \"Next year\", \"effectiveFrom\": \"%s\"}".formatted(from))
                .expect(201);
        assertThat(business.owner().get("handbook").expect(200).body())
                .contains("Oldname Kitchen")
                .doesNotContain("Newname Kitchen");
        assertThat(business.owner()
                        .get("handbook?at=" + from.plusDays(1))
                        .expect(200)
                        .body())
                .contains("Newname Kitchen")
                .doesNotContain("Oldname Kitchen");
        assertThat(business.owner()
                        .get("handbook?at=" + from.minusDays(1))
                        .expect(200)
                        .body())
                .contains("Oldname Kitchen");
        assertThat(business.owner()
                        .get("handbook?at=2020-01-01T00:00:00Z")
                        .expect(200)
                        .json())
                .isEmpty();
        assertThat(business.owner().search("q=Oldname").expect(200).body()).contains("Oldname");
        assertThat(business.owner().search("q=Newname").expect(200).body()).doesNotContain("Newname");
    }

    @Test
    void whatWouldNeverBeginIsNamed() {
        var business = Business.open("House of Promises");
        var module = business.handbook();
        var path = "modules/" + module + "/editions";
        var from = OffsetDateTime.now(ZoneOffset.UTC).plusDays(9);
        business.set(module, Map.of("report-day", "9")).expect(200);
        business.owner()
                .ifMatch(business.etag(module))
                .post(path, "{\"note\": \"Later\", \"effectiveFrom\": \"%s\"}".formatted(from))
                .expect(201);
        business.set(module, Map.of("report-day", "12")).expect(200);
        var refused = business.publish(module, "Now").expect(409);
        assertThat(refused.errors()).containsExactly("/replaces replaces");
        assertThat(refused.text("/detail")).contains("edition 2.0").doesNotContain("replaces 2.0");
        business.owner()
                .post("modules/" + module + "/withdrawal", "{\"reason\": \"Pause\"}")
                .expect(409);
        business.owner()
                .post("modules/" + module + "/repeal", "{\"reason\": \"Closed\"}")
                .expect(409);
        assertThat(business.owner().get("modules/" + module + "/life").text("/0/period/edition/number"))
                .isEqualTo("2.0");
        var replacing = business.owner()
                .ifMatch(business.etag(module))
                .post(path, "{\"note\": \"Now\", \"replaces\": [\"2.0\"]}")
                .expect(201);
        assertThat(replacing.text("/number")).isEqualTo("3.0");
        assertThat(business.owner().get("audit?action=edition.published&size=1").body())
                .contains("replaces");
    }

    @Test
    void damagedEditionIsTheServersFaultAndNotTheCallers() throws SQLException {
        var business = Business.open("House of Rot");
        var module = business.activate();
        var edition = business.publish(module, "First").expect(201).text("/id");
        var rotten = UUID.randomUUID().toString();
        try (var connection = Server.running().superuser();
                var statement = connection.prepareStatement(
                        "insert into edition select (jsonb_populate_record(e, jsonb_build_object('id', ?::text, 'major', 99,"
                                + " 'content', '{\"oops'))).* from edition e where e.id = ?::uuid")) {
            statement.setString(1, rotten);
            statement.setString(2, edition);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        // Nobody has read it before: what a node has in its memory is whole.
        var answer = business.owner().get("editions/" + rotten).expect(500);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/detail")).contains(answer.text("/reference"));
        assertThat(answer.text("/reference")).isNotEmpty();
    }

    @Test
    void editionsKeepTheirBytes() {
        var business = Business.open("House of Stone");
        var module = business.handbook();
        var edition = business.owner().get("modules/" + module).text("/latest/id");
        var before = business.owner().get("editions/" + edition).expect(200);
        business.set(module, Map.of("company-name", "\"House of Sand\"")).expect(200);
        business.publish(module, "Renamed").expect(201);
        assertThat(business.owner().get("editions/" + edition).expect(200).body())
                .isEqualTo(before.body());
        business.owner().put("editions/" + edition, "{}").expect(405);
        business.owner().delete("editions/" + edition).expect(405);
    }
}

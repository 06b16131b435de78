package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What nobody could tell apart is not made twice; what is there twice from earlier goes on working. */
class TwinsTest {
    @Test
    void sitesAreasAndPositionsOfOneNameAreRefused() {
        var owner = Business.open("House of Twins").owner();
        var site = owner.post("sites", "{\"name\": {\"zh\": \"江边店\", \"en\": \"Riverside\"}}")
                .expect(201);
        for (var twin : new String[] {
            "{\"zh\": \"江边店\", \"en\": \"Other\"}",
            "{\"zh\": \"别的店\", \"en\": \"RIVERSIDE\"}",
            "{\"zh\": \" 江边\u200b店 \"}"
        }) {
            var refused = owner.post("sites", "{\"name\": " + twin + "}").expect(409);
            assertThat(refused.errors()).containsExactly("/name name-taken");
            assertThat(refused.text("/errors/0/remedy")).contains("Riverside");
        }
        var areas = "sites/" + site.text("/id") + "/areas";
        owner.post(areas, "{\"name\": {\"en\": \"Bar\"}}").expect(201);
        assertThat(owner.post(areas, "{\"name\": {\"en\": \"bar\"}}")
                        .expect(409)
                        .errors())
                .containsExactly("/name name-taken");
        owner.post("positions", "{\"title\": {\"zh\": \"调酒师\", \"en\": \"Bartender\"}}")
                .expect(201);
        assertThat(owner.post("positions", "{\"title\": {\"zh\": \"调酒师\"}}")
                        .expect(409)
                        .errors())
                .containsExactly("/title name-taken");
        var other =
                owner.post("positions", "{\"title\": {\"en\": \"Barback\"}}").expect(201);
        owner.ifMatch("*")
                .put("positions/" + other.text("/id"), "{\"title\": {\"en\": \"bartender\"}}")
                .expect(409);
    }

    @Test
    void twinsOfEarlierDaysCanBeChangedAndKeepTheirName() throws SQLException {
        var business = Business.open("House of Old Twins");
        var owner = business.owner();
        owner.post("sites", "{\"name\": {\"en\": \"One\"}}").expect(201);
        var second =
                owner.post("sites", "{\"name\": {\"en\": \"Two\"}}").expect(201).text("/id");
        try (var connection = Server.running().superuser();
                var statement = connection.prepareStatement(
                        "update site set name_zh = 'One', name_en = 'One' where id = ?::uuid")) {
            statement.setString(1, second);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        owner.ifMatch("*")
                .put("sites/" + second, "{\"name\": {\"en\": \"One\"}, \"address\": \"Quay 1\"}")
                .expect(200);
        owner.ifMatch("*")
                .put("sites/" + second, "{\"name\": {\"en\": \"Three\"}}")
                .expect(200);
        owner.ifMatch("*")
                .put("sites/" + second, "{\"name\": {\"en\": \"One\"}}")
                .expect(409);
    }

    @Test
    void tenAtOnceMakeOne() throws InterruptedException, ExecutionException {
        var owner = Business.open("House of Ten").owner();
        assertThat(IdempotencyTest.atOnce(10, () -> owner.post("sites", "{\"name\": {\"en\": \"Only\"}}")))
                .extracting(Answer::status)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        assertThat(IdempotencyTest.atOnce(10, () -> owner.post("positions", "{\"title\": {\"en\": \"Only\"}}")))
                .extracting(Answer::status)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void theSameQuestionIsOne() throws InterruptedException, ExecutionException {
        var business = Business.open("House of Questions and Answers");
        var module = business.handbook();
        var edition = business.owner().get("modules/" + module).text("/latest/id");
        var staff = business.hire("STAFF").rest();
        var path = "acknowledgements/" + edition + "/inquiries";
        var asked = IdempotencyTest.atOnce(10, () -> staff.post(path, "{\"comment\": \"Why?\"}"));
        assertThat(asked).extracting(Answer::status).containsOnly(201);
        assertThat(asked)
                .extracting(answer -> answer.text("/id"))
                .containsOnly(asked.get(0).text("/id"));
        staff.post(path, "{\"comment\": \"Why?\", \"declined\": true}").expect(201);
        staff.post(path, "{\"comment\": \"Why not?\"}").expect(201);
        assertThat(staff.get(path).expect(200).json()).hasSize(3);
        business.owner()
                .put("inquiries/" + asked.get(0).text("/id") + "/answer", "{\"answer\": \"So\"}")
                .expect(200);
        assertThat(staff.post(path, "{\"comment\": \"Why?\"}").expect(201).text("/id"))
                .isNotEqualTo(asked.get(0).text("/id"));
    }
}

package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A failed item of a delivered checklist opens the form it asks for, over REST. */
class FollowUpsTest {
    @Test
    void aFailedItemOpensTheFormItAsksFor() {
        var business = Business.open("House of Follow-ups");
        business.owner()
                .put("onboarding/templates", "{\"templates\": [\"restaurant-operations\"]}")
                .expect(200);
        business.owner().post("onboarding/acceptance", "{}").expect(200);
        var module = business.owner()
                .get("modules")
                .expect(200)
                .json()
                .get(0)
                .get("id")
                .asText();
        business.publish(module, "First edition").expect(201);
        var site = business.owner()
                .post("sites", "{\"name\": {\"en\": \"Mill Lane\"}}")
                .expect(201)
                .text("/id");
        var manager = business.hire("STAFF");
        business.assign(manager.person(), "manager");
        var stranger = business.hire("STAFF");
        FilledSheet.sendPhoto(manager.rest());
        var sheet = FilledSheet.start(manager.rest(), module, "market-survey", site);
        var result = manager.rest()
                .post(
                        "occurrences/" + sheet.at("/occurrence/id").asText() + "/submission",
                        new FilledSheet(sheet, "prices", null).handIn("Not yet"))
                .expect(201);
        var finding = result.text("/findings/0");
        var path = "follow-ups/findings/" + finding;

        stranger.rest().get(path).expect(404);
        stranger.rest().post(path, "").expect(404);
        var asked = manager.rest().get(path).expect(200);
        assertThat(asked.text("/form")).isEqualTo("price-survey");
        assertThat(asked.json().get("waits").asBoolean()).isTrue();
        assertThat(asked.json().get("mayOpen").asBoolean()).isTrue();
        var opened = manager.rest().post(path, "").expect(201);
        assertThat(opened.header("Location")).endsWith("/records/" + opened.text("/id"));
        assertThat(opened.text("/answers/surveyed-on")).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(opened.text("/links/0/how")).isEqualTo("opened-for");
        assertThat(opened.text("/links/0/address")).isEqualTo("findings/" + finding);
        assertThat(manager.rest().post(path, "").expect(201).text("/id")).isEqualTo(opened.text("/id"));
        assertThat(manager.rest().get(path).expect(200).text("/records/0/record"))
                .isEqualTo(opened.text("/id"));
        Patience.until(
                "the finding is found",
                () -> business.owner()
                        .get("search?q=Not%20yet&kind=finding")
                        .expect(200)
                        .text("/hits/0/key")
                        .equals(finding));
        manager.rest()
                .post("findings/" + finding + "/correction", "{\"note\": \"Entered by hand\"}")
                .expect(200);
        manager.rest().delete("records/" + opened.text("/id")).expect(204);
        manager.rest().post(path, "").expect(409);
    }
}

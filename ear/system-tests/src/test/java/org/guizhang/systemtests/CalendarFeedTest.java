package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Addresses that calendar programs read: shown once, public, of one person alone, ended. */
class CalendarFeedTest {
    @Test
    void calendarIsReadWithoutSigningInUntilItsPersonEndsIt() {
        var member = Business.open("House of Calendars").hire("STAFF");
        assertThat(member.rest()
                        .get("me/calendar-feed")
                        .expect(200)
                        .json()
                        .get("made")
                        .asBoolean())
                .isFalse();
        var made = member.rest().post("me/calendar-feed", null).expect(201);
        var path = made.text("/address").replaceFirst(".*/api/v1/", "");
        var read = Rest.stranger().get(path).expect(200);
        assertThat(read.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(read.header("Cache-Control")).contains("no-store");
        assertThat(read.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        var mine = member.rest().get("me/calendar-feed").expect(200);
        assertThat(mine.json().get("made").asBoolean()).isTrue();
        assertThat(mine.json().get("usedAt").isNull()).isFalse();
        assertThat(mine.body()).doesNotContain("gzc_");
        member.rest().delete("me/calendar-feed").expect(204);
        Rest.stranger().get(path).expect(404);
    }

    @Test
    void addressIsNoCredential() {
        var owner = Business.open("House of Curious Calendars").owner();
        var made = owner.post("me/calendar-feed", null).expect(201);
        var secret = made.text("/address").replaceFirst(".*/", "").replaceFirst("\\.ics$", "");
        Rest.stranger().as(secret).get("me").expect(401);
        Rest.stranger().as(secret).post("me/calendar-feed", null).expect(401);
    }

    @Test
    void deviceMakesNone() {
        var member = Business.open("House of Lost Calendars").hire("STAFF");
        var phone = member.rest().post("me/devices", "{\"name\": \"Phone\"}").expect(201);
        Rest.stranger().as(phone.text("/secret")).post("me/calendar-feed", null).expect(403);
    }
}

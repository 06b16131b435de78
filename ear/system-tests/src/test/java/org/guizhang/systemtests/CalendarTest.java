package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Working calendars over REST: what a business begins with, and each endpoint; rules are in {@code CalendarsTest}. */
class CalendarTest {
    private static final String OFFICE = """
            {"key": "office", "title": {"zh": "办公室", "en": "Office"}, "weekdays": ["FR", "MO", "TU", "WE", "TH"],
             "hours": ["13:30-18:00", "9:00-12:00"], "holidays": true,
             "exceptions": [{"from": "2026-10-09", "reason": "盘点"},
                            {"from": "2026-10-03", "to": "2026-10-04", "working": true, "reason": "店庆"}]}""";

    @Test
    void businessBeginsWithTheCalendarOfItsTrade() {
        var restaurant = Business.open("House of Days").owner().get("calendars").expect(200);
        assertThat(restaurant.json()).hasSize(1);
        assertThat(restaurant.text("/0/title/zh")).isEqualTo("营业日历");
        assertThat(restaurant.json().at("/0/weekdays")).hasSize(7);
        assertThat(restaurant.json().at("/0/standard").asBoolean()).isTrue();
        assertThat(restaurant.json().at("/0/missingYears")).isEmpty();

        var property = Rest.stranger().as(Business.signUpIn("property-firm", "Estate"));
        var calendar = property.get("calendars").expect(200);
        assertThat(texts(calendar.json().at("/0/weekdays"))).containsExactly("MO", "TU", "WE", "TH", "FR");
        assertThat(texts(calendar.json().at("/0/hours"))).containsExactly("08:30-12:00", "13:30-17:30");
        assertThat(calendar.json().at("/0/holidays").asBoolean()).isTrue();
        assertThat(texts(calendar.json().at("/0/coveredYears"))).containsExactly("2024", "2025", "2026");
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertThat(texts(calendar.json().at("/0/missingYears")))
                .containsExactlyElementsOf(
                        Stream.of(today.getYear(), today.plusDays(90).getYear())
                                .distinct()
                                .filter(year -> year > 2026)
                                .map(String::valueOf)
                                .toList());
        assertThat(property.get("calendars/holidays").expect(200).text("/2/notice/number"))
                .isEqualTo("国办发明电〔2025〕7号");
    }

    @Test
    void calendarIsAddedReadChangedAndRemoved() {
        var owner = Business.open("House of Reasons").owner();
        var added = owner.post("calendars", OFFICE).expect(201);
        assertThat(added.revision()).isEqualTo(1);
        var path = "calendars/" + added.text("/id");
        assertThat(owner.get(path).expect(200).header("ETag")).isEqualTo(added.header("ETag"));
        var days = owner.get(path + "/days?from=2026-10-01&to=2027-01-01").expect(200);
        assertThat(days.json().at("/days"))
                .extracting(day -> day.get("why").asText())
                .contains("holiday", "exception", "workday", "make-up", "day-off");
        assertThat(days.text("/days/0/reason/zh")).isEqualTo("国庆节");
        assertThat(texts(days.json().at("/missingYears"))).containsExactly("2027");
        owner.put(path, OFFICE).expect(428);
        owner.ifMatch("\"2\"").put(path, OFFICE).expect(412);
        var changed = owner.ifMatch("\"1\"")
                .put(path, OFFICE.replace("\"holidays\": true,", ""))
                .expect(200);
        assertThat(changed.revision()).isEqualTo(2);
        owner.ifMatch("\"1\"").delete(path).expect(412);
        owner.ifMatch("\"2\"").delete(path).expect(204);
        owner.get(path).expect(404);
    }

    @Test
    void defaultAndTheCalendarsOfSitesAreChosen() {
        var owner = Business.open("House of Two Clocks").owner();
        var first = owner.get("calendars").text("/0/id");
        var office = owner.post("calendars", OFFICE).expect(201).text("/id");
        var site = owner.post("sites", "{\"name\": {\"en\": \"Quay\"}}")
                .expect(201)
                .text("/id");
        assertThat(owner.get("sites/" + site + "/calendar").expect(200).body())
                .isEqualTo("{\"site\":\"%s\",\"calendar\":\"%s\",\"own\":false}".formatted(site, first));
        owner.put("sites/" + site + "/calendar", "{\"calendar\": \"" + office + "\"}")
                .expect(200);
        assertThat(owner.ifMatch("\"1\"")
                        .delete("calendars/" + office)
                        .expect(409)
                        .text("/detail"))
                .contains("Office");
        owner.put("sites/" + site + "/calendar", "{}").expect(200);
        assertThat(owner.ifMatch("\"1\"")
                        .delete("calendars/" + first)
                        .expect(409)
                        .text("/detail"))
                .contains("default");
        var chosen = owner.put("calendars/" + office + "/default", null).expect(200);
        assertThat(chosen.json().get("standard").asBoolean()).isTrue();
        assertThat(chosen.revision()).isEqualTo(2);
        assertThat(owner.get("audit?size=200").json().at("/items").findValuesAsText("action"))
                .contains("calendar.added", "calendar.default-chosen", "site.calendar-chosen");
    }

    @Test
    void problemsNameFieldAndRemedy() {
        var owner = Business.open("House of Slips in Time").owner();
        assertThat(owner.post("calendars", "{\"title\": {\"en\": \"x\"}, \"hours\": [\"9-12\"]}")
                        .expect(400)
                        .errors())
                .containsExactly("/weekdays calendar-no-day", "/hours/0 calendar-hours");
        assertThat(owner.post(
                                "calendars",
                                "{\"title\": {\"en\": \"x\"}, \"weekdays\": [], \"hours\": [\"09:00-12:00\"]}")
                        .expect(400)
                        .text("/errors/0/remedy"))
                .contains("at least one working day");
        var days = "calendars/" + owner.get("calendars").text("/0/id") + "/days";
        assertThat(owner.get(days + "?from=soon&to=2026-01-01").expect(400).errors())
                .containsExactly("/from day");
        assertThat(owner.get(days + "?to=2026-01-01").expect(400).errors()).containsExactly("/from required");
        assertThat(owner.get(days + "?from=2026-01-01&to=2027-02-05")
                        .expect(400)
                        .errors())
                .containsExactly("/to calendar-stretch");
        assertThat(owner.get(days + "?from=%2B999999999-12-31&to=%2B999999999-12-31")
                        .expect(400)
                        .errors())
                .containsExactly("/from day-range");
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}

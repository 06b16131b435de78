package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Working calendars: what a business begins with, days and why, the default, sites, and what is refused. */
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

        var property = Rest.stranger()
                .as(Rest.stranger()
                        .post(
                                "sign-ups",
                                "{\"business\": \"Estate\", \"trade\": \"property-firm\", \"owner\": {\"name\": \"O\", \"login\": \"%s\", \"password\": \"%s\"}}"
                                        .formatted(Business.newLogin("estate"), Business.PASSWORD))
                        .expect(201)
                        .text("/token"));
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
    void everyDaySaysWhetherItIsWorkedOnAndWhy() {
        var business = Business.open("House of Reasons");
        var added = business.owner().post("calendars", OFFICE).expect(201);
        assertThat(added.revision()).isEqualTo(1);
        assertThat(texts(added.json().at("/hours"))).containsExactly("09:00-12:00", "13:30-18:00");
        var days = business.owner()
                .get("calendars/" + added.text("/id") + "/days?from=2026-10-01&to=2026-10-12")
                .expect(200);
        assertThat(days.json().at("/days"))
                .extracting(day -> day.get("date").asText().substring(8) + " "
                        + day.get("working").asText() + " " + day.get("why").asText() + " "
                        + day.at("/reason/zh").asText())
                .containsExactly(
                        "01 false holiday 国庆节",
                        "02 false holiday 国庆节",
                        "03 true exception 店庆",
                        "04 true exception 店庆",
                        "05 false holiday 国庆节",
                        "06 false holiday 国庆节",
                        "07 false holiday 国庆节",
                        "08 true workday ",
                        "09 false exception 盘点",
                        "10 true make-up 国庆节",
                        "11 false day-off ",
                        "12 true workday ");
        assertThat(days.json().at("/missingYears")).isEmpty();
        var unknown = business.owner()
                .get("calendars/" + added.text("/id") + "/days?from=2026-12-31&to=2027-01-01")
                .expect(200);
        assertThat(texts(unknown.json().at("/missingYears"))).containsExactly("2027");
        assertThat(unknown.json().at("/days/0/assumed").asBoolean()).isFalse();
        assertThat(unknown.json().at("/days/1/assumed").asBoolean()).isTrue();
        assertThat(unknown.text("/days/1/why")).isEqualTo("workday");
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsStored() {
        var owner = Business.open("House of Slips in Time").owner();
        owner.post("calendars", OFFICE).expect(201);
        var before = owner.get("calendars").body();
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
        assertThat(owner.post("calendars", OFFICE).expect(400).errors()).containsExactly("/key calendar-key-taken");
        var id = owner.get("calendars").text("/1/id");
        assertThat(owner.ifMatch("\"1\"")
                        .put("calendars/" + id, OFFICE.replace("office", "other"))
                        .expect(400)
                        .errors())
                .containsExactly("/key calendar-key-fixed");
        owner.put("calendars/" + id, OFFICE).expect(428);
        owner.ifMatch("\"2\"").put("calendars/" + id, OFFICE).expect(412);
        assertThat(owner.get("calendars/" + id + "/days?from=soon&to=2026-01-01")
                        .expect(400)
                        .errors())
                .containsExactly("/from day");
        assertThat(owner.get("calendars/" + id + "/days?to=2026-01-01")
                        .expect(400)
                        .errors())
                .containsExactly("/from required");
        assertThat(owner.get("calendars/" + id + "/days?from=2026-01-01&to=2027-02-05")
                        .expect(400)
                        .errors())
                .containsExactly("/to calendar-stretch");
        assertThat(owner.get("calendars/" + id + "/days?from=%2B999999999-12-31&to=%2B999999999-12-31")
                        .expect(400)
                        .errors())
                .containsExactly("/from day-range");
        assertThat(owner.get("calendars").body()).isEqualTo(before);
    }

    @Test
    void defaultAndTheCalendarsOfSitesAreChosen() {
        var business = Business.open("House of Two Clocks");
        business.activate();
        var owner = business.owner();
        var first = owner.get("calendars").text("/0/id");
        var office = owner.post("calendars", OFFICE).expect(201).text("/id");
        var site = owner.get("sites").text("/0/id");
        assertThat(owner.get("sites/" + site + "/calendar").expect(200).body())
                .isEqualTo("{\"site\":\"%s\",\"calendar\":\"%s\",\"own\":false}".formatted(site, first));
        owner.put("sites/" + site + "/calendar", "{\"calendar\": \"" + office + "\"}")
                .expect(200);
        assertThat(owner.get("calendars/" + office).expect(200).text("/sites/0"))
                .isEqualTo(site);
        assertThat(owner.ifMatch("\"1\"")
                        .delete("calendars/" + office)
                        .expect(409)
                        .text("/detail"))
                .contains("Office");
        assertThat(owner.put("sites/" + site + "/calendar", "{\"calendar\": \"" + site + "\"}")
                        .expect(400)
                        .errors())
                .containsExactly("/calendar calendar-unknown");
        owner.put("sites/" + site + "/calendar", "{}").expect(200);

        assertThat(owner.ifMatch("\"1\"")
                        .delete("calendars/" + first)
                        .expect(409)
                        .text("/detail"))
                .contains("default");
        var chosen = owner.put("calendars/" + office + "/default", null).expect(200);
        assertThat(chosen.json().get("standard").asBoolean()).isTrue();
        assertThat(owner.get("sites/" + site + "/calendar").text("/calendar")).isEqualTo(office);
        owner.ifMatch("\"1\"").delete("calendars/" + first).expect(412);
        owner.ifMatch("\"2\"").delete("calendars/" + first).expect(204);
        owner.ifMatch(chosen.header("ETag"))
                .put("calendars/" + office, OFFICE.replace("\"holidays\": true,", ""))
                .expect(200);
        assertThat(owner.get("calendars").json()).hasSize(1);
        assertThat(owner.get("audit?size=200").json().at("/items").findValuesAsText("action"))
                .contains(
                        "calendar.added",
                        "calendar.changed",
                        "calendar.removed",
                        "calendar.default-chosen",
                        "site.calendar-chosen");
    }

    @Test
    void staffReadsAndDoesNotChange() {
        var business = Business.open("House of Readers");
        var staff = business.hire("STAFF").rest();
        var id = staff.get("calendars").expect(200).text("/0/id");
        staff.get("calendars/" + id + "/days?from=2026-10-01&to=2026-10-01").expect(200);
        staff.post("calendars", OFFICE).expect(403);
        staff.ifMatch("\"1\"").put("calendars/" + id, OFFICE).expect(403);
        var other = Business.open("House of Strangers").owner();
        other.get("calendars/" + id).expect(404);
        other.ifMatch("\"1\"").put("calendars/" + id, OFFICE).expect(404);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}

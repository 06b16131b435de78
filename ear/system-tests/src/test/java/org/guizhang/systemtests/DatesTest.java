package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An empty day or moment is a mistake wherever one comes in, and so is a year of another age. */
class DatesTest {
    private static final List<String> MOMENTS = List.of("", "%2B294277-01-01T00:00:00Z", "%2B10000-01-01T00:00:00Z");
    private static final List<String> DAYS = List.of("", "%2B999999999-01-01", "1999-12-31", "2200-01-01");

    private static Business business;
    private static String module;

    @BeforeAll
    static void openBusiness() {
        business = Business.open("House of Centuries");
        module = business.handbook();
    }

    @Test
    void queries() {
        var calendar = business.owner().get("calendars").expect(200).text("/0/id");
        for (var at : MOMENTS) {
            for (var path : List.of(
                    "handbook?at=",
                    "handbook/" + module + "/clauses/scope?at=",
                    "audit?from=",
                    "audit?to=",
                    "audit/export?from=")) {
                business.owner().get(path + at).expect(400);
            }
        }
        for (var on : DAYS) {
            for (var path : List.of(
                    "holdings?on=",
                    "positions/needs?on=",
                    "calendars/" + calendar + "/days?to=2026-01-02&from=",
                    "calendars/" + calendar + "/days?from=2026-01-02&to=")) {
                business.owner().get(path + on).expect(400);
            }
        }
    }

    @Test
    void bodies() {
        business.set(module, Map.of("report-day", "9")).expect(200);
        var publish = "modules/" + module + "/editions";
        assertThat(refused(publish, "")).containsExactly("/effectiveFrom instant");
        assertThat(refused(publish, "+294277-01-01T00:00:00Z")).containsExactly("/effectiveFrom day-range");
        assertThat(refused(publish, "+20026-01-01T00:00:00Z")).containsExactly("/effectiveFrom day-range");
        assertThat(refused(publish, "2199-01-01T00:00:00Z")).containsExactly("/confirmFarAhead far-ahead");
        for (var path : List.of("modules/" + module + "/withdrawal", "modules/" + module + "/repeal")) {
            assertThat(refused(path, "")).containsExactly("/effectiveFrom instant");
            assertThat(refused(path, "+294277-01-01T00:00:00Z")).contains("/effectiveFrom day-range");
        }
        assertThat(business.owner().get(publish).json()).hasSize(1);
        assertThat(business.owner()
                        .post(
                                "holdings",
                                "{\"person\": \"%s\", \"position\": \"%s\", \"to\": \"\"}"
                                        .formatted(business.person(), module))
                        .expect(400)
                        .errors())
                .containsExactly("/to day");
        assertThat(business.owner()
                        .ifMatch("\"0\"")
                        .put(
                                "modules/" + module + "/consultation",
                                "{\"shownTo\": \"All\", \"shownOn\": \"1026-03-02\"}")
                        .expect(400)
                        .errors())
                .containsExactly("/shownOn day-range");
    }

    private static List<String> refused(String path, String from) {
        return business.owner()
                .ifMatch(business.etag(module))
                .post(
                        path,
                        "{\"%s\": \"x\", \"effectiveFrom\": \"%s\"}"
                                .formatted(path.endsWith("editions") ? "note" : "reason", from))
                .expect(400)
                .errors();
    }
}

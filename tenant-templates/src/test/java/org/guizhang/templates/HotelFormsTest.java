package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.guizhang.form.Judgement;
import org.junit.jupiter.api.Test;

/** The hotel's forms refuse what its clauses forbid, and let pass what they allow. */
class HotelFormsTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-23T22:40:00");

    @Test
    void aDisinfectionIsHeldAgainstItsMethod() {
        var heat = """
                {"began": "2026-11-23T15:00:00", "ended": "2026-11-23T15:%s:00", "what": "cups", "pieces": 60,
                 "method": "heat", "cabinet": "c", "temperature": %s, "clean": true}""";
        assertThat(broken("disinfection-log", heat.formatted("15", "120"))).isEmpty();
        assertThat(broken("disinfection-log", heat.formatted("14", "119"))).containsExactly("hot", "long");

        var chlorine = """
                {"began": "2026-11-23T15:00:00", "ended": "2026-11-23T15:%s:00", "what": "cups", "pieces": 60,
                 "method": "chlorine", "agent": "a", "level": %s, "clean": true}""";
        assertThat(broken("disinfection-log", chlorine.formatted("30", "250"))).isEmpty();
        assertThat(broken("disinfection-log", chlorine.formatted("29", "249"))).containsExactly("strong", "soaked");
    }

    @Test
    void lostPropertyStaysAsLongAsTheLawAsks() {
        var item = """
                {"found-at": "2026-08-15T11:00:00", "place": "8012", "what": "雨伞", "kind": "%s", "end": "%s",
                 "ended-at": "%s", "owner": "Wu", "stored": "s"}""";
        var signed = Map.of("finder", "li", "desk", "wu");

        assertThat(broken("found-item", item.formatted("ordinary", "police", "2026-11-15T11:00:00"), signed))
                .isEmpty();
        assertThat(broken("found-item", item.formatted("ordinary", "police", "2026-10-15T11:00:00"), signed))
                .containsExactly("kept-long");
        assertThat(broken("found-item", item.formatted("perishable", "thrown", "2026-08-16T11:00:00"), signed))
                .isEmpty();
        assertThat(broken("found-item", item.formatted("perishable", "thrown", "2026-08-16T10:00:00"), signed))
                .containsExactly("perished");
        assertThat(broken("found-item", item.formatted("ordinary", "thrown", "2026-08-20T11:00:00"), signed))
                .containsExactly("thrown");
    }

    @Test
    void valuablesAreWitnessedAndWhoeverTakesThemSigns() {
        var item = """
                {"found-at": "2026-11-22T11:00:00", "kind": "%s", "value": %s, "stored": "safe", "end": "owner",
                 "ended-at": "2026-11-23T11:00:00", "owner": "Wu"}""";
        var desk = Map.of("finder", "li", "desk", "wu");
        var all = Map.of("finder", "li", "desk", "wu", "witness", "he", "owner", "guest");

        assertThat(broken("found-item", item.formatted("paper", "0"), desk)).containsExactly("witnessed", "signed-for");
        assertThat(broken("found-item", item.formatted("ordinary", "500"), desk))
                .containsExactly("witnessed", "signed-for");
        assertThat(broken("found-item", item.formatted("ordinary", "499"), desk))
                .containsExactly("signed-for");
        assertThat(broken("found-item", item.formatted("paper", "0"), all)).isEmpty();
        assertThat(judge("found-item", item.formatted("paper", "0"), Map.of("finder", "li", "desk", "li"))
                        .doubled())
                .containsExactly("desk");
    }

    @Test
    void aRoomIsNotEnteredBeforeItsTime() {
        var entry = """
                {"why": "%s", "rung-at": "2026-11-23T14:10:00", "last-sign": "%s", "entered": "2026-11-23T15:00:00",
                 "left-at": "2026-11-23T15:05:00", "police-papers": %s}""";
        assertThat(broken("room-entry", entry.formatted("welfare", "2026-11-22T15:00:00", "false")))
                .isEmpty();
        assertThat(broken("room-entry", entry.formatted("welfare", "2026-11-22T15:30:00", "false")))
                .containsExactly("long");
        assertThat(broken("room-entry", entry.formatted("police", "2026-11-23T14:00:00", "false")))
                .containsExactly("papers");
        assertThat(broken("room-entry", entry.formatted("fire", "2026-11-23T14:00:00", "false")))
                .isEmpty();
    }

    @Test
    void aLossAboveTheLimitIsExplained() {
        var count = """
                {"month": "2026-11-01", "beds": 100, "lines": {"counts": [
                  {"linen": "sheet", "per-bed": 1, "book": 400, "counted": %s},
                  {"linen": "towel", "per-bed": 2, "book": 600, "counted": 600}]}}""";
        var sound = judge("linen-stocktake", count.formatted("380"), Map.of());
        assertThat(sound.totals()).containsEntry("loss", new BigDecimal("2.00"));
        assertThat(sound.missing()).doesNotContain("/cause");
        assertThat(sound.broken()).isEmpty();

        var short1 = judge("linen-stocktake", count.formatted("290"), Map.of());
        assertThat(short1.missing()).contains("/cause");
        assertThat(short1.broken()).extracting(Judgement.Broken::rule).containsExactly("sets");
    }

    @Test
    void whatTheDutyManagerMayNotGrantIsApproved() {
        assertThat(judge("complaint", "{\"goodwill\": 300}", Map.of()).approvals())
                .isEmpty();
        assertThat(judge("complaint", "{\"goodwill\": 300.01}", Map.of()).approvals())
                .containsExactly("amount");
    }

    private static List<String> broken(String form, String answers) {
        return broken(form, answers, Map.of());
    }

    private static List<String> broken(String form, String answers, Map<String, String> signatures) {
        return DeliveredForms.broken(judge(form, answers, signatures));
    }

    private static Judgement judge(String form, String answers, Map<String, String> signatures) {
        return DeliveredForms.judge("hotel-housekeeping", form, answers, signatures, Map.of(), NOW);
    }
}

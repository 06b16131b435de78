package org.guizhang.template.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guizhang.calendar.DateSpan;
import org.guizhang.calendar.OnClosedDay;
import org.guizhang.calendar.Recurrence;
import org.guizhang.calendar.Schedule;
import org.guizhang.form.Step;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.guizhang.template.IsoDuration;
import org.guizhang.template.Who;
import org.guizhang.template.artefact.Correlation.Started;
import org.junit.jupiter.api.Test;

class ArtefactReadingTest {
    private static final Text T = new Text("甲", "A");
    private static final String BOTH = "{\"zh\": \"甲\", \"en\": \"A\"}";
    private static final Who KEEPER = new Who(Who.Kind.HOLDERS, "keeper", false);

    @Test
    void aScheduleIsReadWithItsTimesAndDays() {
        var daily = ScheduleReader.read(json("""
                {"key": "d", "rrule": "FREQ=WEEKLY", "weekday": "TU", "opens": "09:00", "due": "17:30", "late": "P2D",
                 "every": "PT2H", "times": 3, "calendar": "working-days", "holiday": "after", "per": {"thing": "tank"}}"""));
        assertThat(daily)
                .isEqualTo(new Schedule(
                        "d",
                        null,
                        Recurrence.read("FREQ=WEEKLY").onWeekday("TU"),
                        null,
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 30),
                        Period.ofDays(2),
                        Duration.ofHours(2),
                        3,
                        false,
                        OnClosedDay.AFTER,
                        new Schedule.Per("thing", "tank")));
    }

    @Test
    void formatOneSaysOnAndCountsDaysInNumbers() {
        var started =
                ScheduleReader.read(json("{\"key\": \"d\", \"on\": \"departure\", \"late\": 3, \"per\": \"unit\"}"));
        assertThat(started.event()).isEqualTo("departure");
        assertThat(started.late()).isEqualTo(Period.ofDays(3));
        assertThat(started.per()).isEqualTo(new Schedule.Per("thing", "unit"));
        assertThat(ScheduleReader.read(json("{\"key\": \"d\", \"everyDays\": 7}"))
                        .recurs())
                .isEqualTo(Recurrence.everyDays(7));
    }

    @Test
    void whatNeverCloses() {
        assertThat(closed("\"calendar\": \"working-days\"")).isEqualTo(OnClosedDay.SKIP);
        assertThat(closed("\"calendar\": \"working-days\", \"holiday\": \"run\""))
                .isEqualTo(OnClosedDay.RUN);
        assertThat(closed("\"calendar\": \"all-days\"")).isEqualTo(OnClosedDay.RUN);
    }

    private static OnClosedDay closed(String members) {
        return ScheduleReader.read(json("{\"key\": \"d\", \"rrule\": \"FREQ=DAILY\", " + members + "}"))
                .closed();
    }

    @Test
    void anItemSaysWhatAFailureMeans() {
        var checklist = ChecklistType.of(json("""
                {"key": "c", "title": %1$s, "purpose": %1$s, "position": {"onDuty": "keeper"}, "verifier": "keeper",
                 "areas": [{"key": "hall", "title": %1$s}],
                 "schedules": [{"key": "d", "event": "delivery"}],
                 "items": [
                   {"key": "cold", "text": %1$s, "answer": "number", "min": 0, "max": 8.5, "area": "hall", "severity": "critical",
                    "critical": "stop-work", "evidence": {"photo": "on-fail"}, "weight": 5, "when": "stove == 'pass'",
                    "action": {"when": "on-fail", "position": {"author": true}, "within": "PT1H", "record": "repair",
                      "prefill": [{"field": "what", "from": "item"}], "doneWhen": "record-closed",
                      "verify": {"by": "keeper", "within": "P1D"}, "repeat": {"times": 3, "within": "P30D"}}},
                   {"key": "stove", "text": %1$s, "answer": "pass-fail", "critical": true, "action": {"when": "never"}}],
                 "classification": "secret", "custodian": "keeper", "retention": 730, "retentionFrom": {"field": "left-on"}}""".formatted(BOTH)));

        assertThat(checklist.position()).isEqualTo(new Who(Who.Kind.ON_DUTY, "keeper", false));
        assertThat(checklist.areas()).containsExactly(Map.entry("hall", T));
        assertThat(checklist.keeping())
                .isEqualTo(
                        new Keeping(Keeping.Level.SECRET, "keeper", duration("P730D"), Keeping.Since.FIELD, "left-on"));
        assertThat(checklist.items().get(0))
                .isEqualTo(new ChecklistType.Item(
                        "cold",
                        T,
                        null,
                        "hall",
                        ChecklistType.Answer.NUMBER,
                        null,
                        BigDecimal.ZERO,
                        new BigDecimal("8.5"),
                        List.of(),
                        false,
                        ChecklistType.Demand.ON_FAIL,
                        ChecklistType.Demand.NEVER,
                        new ChecklistType.Action(
                                new Who(Who.Kind.AUTHOR, "", false),
                                duration("PT1H"),
                                "repair",
                                Map.of("what", "item"),
                                true,
                                KEEPER,
                                duration("P1D"),
                                new ChecklistType.Repeat(3, duration("P30D"), null)),
                        ChecklistType.Severity.CRITICAL,
                        ChecklistType.Critical.STOP_WORK,
                        5,
                        "stove == 'pass'",
                        null));
        assertThat(checklist.items().get(1).critical()).isEqualTo(ChecklistType.Critical.FAIL_ALL);
        assertThat(checklist.items().get(1).action()).isNull();
    }

    @Test
    void aFormWithoutStepsIsHandedInByItsAuthorsAndClosedByWhoeverApprovesIt() {
        var form = form("""
                "filledBy": ["cashier"], "custodian": "keeper",
                "approvals": [{"key": "ok", "title": %s, "by": "boss"}]""".formatted(BOTH));
        assertThat(form.doers())
                .isEqualTo(Map.of(
                        "submit", List.of(who("cashier")),
                        "correct", List.of(who("cashier")),
                        "close", List.of(who("boss")),
                        "void", List.of(KEEPER)));
        assertThat(form.states()).extracting(RecordType.State::key).containsExactly("submitted", "closed", "void");
        assertThat(form.state("closed").orElseThrow().terminal()).isTrue();
        assertThat(form.stepsFrom(null)).extracting(Step::key).containsExactly("submit");
        assertThat(form.stepsFrom("submitted")).extracting(Step::key).containsExactly("correct", "close", "void");
        assertThat(form.keeping().since()).isEqualTo(Keeping.Since.MADE);
    }

    @Test
    void aFormSaysItsStepsNumbersRegisterAndSums() {
        var form = form("""
                "lines": [{"key": "rows", "title": %1$s, "fields": [], "carryOver": {"while": "!done"}},
                          {"key": "all", "title": %1$s, "fields": [], "carryOver": true}],
                "totals": [{"key": "t", "title": %1$s, "type": "money", "sum": {"of": "other.amount", "over": "quarter"}}],
                "states": [{"key": "open", "title": %1$s}, {"key": "shut", "title": %1$s, "terminal": true}],
                "steps": [{"key": "do", "title": %1$s, "to": "open", "by": [{"field": "finder"}, "keeper"]},
                          {"key": "end", "title": %1$s, "from": ["open"], "to": "shut", "by": ["keeper"]}],
                "serial": {"prefix": "AB", "reset": "monthly", "per": "site"},
                "register": {"scope": ["site"], "balance": {"of": "b", "plus": "p", "min": 0}, "unique": ["m"],
                             "range": {"from": "f", "to": "t", "continues": true}, "carries": ["b"]},
                "expires": {"field": "until", "remind": "P1M", "blocks": true}""".formatted(BOTH));
        assertThat(form.doers().get("do")).containsExactly(new Who(Who.Kind.NAMED, "finder", false), KEEPER);
        assertThat(form.carryOver()).isEqualTo(Map.of("rows", "!done", "all", ""));
        assertThat(form.sums())
                .containsExactly(new RecordType.Sum("t", "other", "amount", RecordType.Period.QUARTER, null));
        assertThat(form.serial()).isEqualTo(new RecordType.Serial("AB", 4, RecordType.Reset.MONTHLY, true));
        assertThat(form.register())
                .isEqualTo(new Register(
                        List.of("site"),
                        new Register.Balance("b", "p", null, BigDecimal.ZERO),
                        List.of("m"),
                        new Register.Range("f", "t", false, false, true),
                        List.of("b")));
        assertThat(form.expires()).isEqualTo(new RecordType.Expiry("until", duration("P1M"), null, true));
        assertThat(form.state("open").orElseThrow().terminal()).isFalse();
    }

    @Test
    void aDeadlineKnowsItsOwnClock() {
        var link = """
                "fields": [{"key": "of", "title": %s, "type": "record", "record": "complaint"}]""".formatted(BOTH);
        var forms = Map.of("complaint", form(""), "callback", form(link));
        assertThat(correlation("complaint", "complaint", "", forms)).isEqualTo(new Correlation.Itself());
        assertThat(correlation("complaint", "callback", "", forms)).isEqualTo(new Correlation.Reference("of"));
        assertThat(correlation("complaint", "callback", ", \"via\": \"x\"", forms))
                .isEqualTo(new Correlation.Reference("x"));
        assertThat(correlation("callback", "complaint", "", forms)).isEqualTo(new Correlation.Next());
        assertThat(correlation("callback", "callback", ", \"same\": {\"a\": \"b\"}", forms))
                .isEqualTo(new Correlation.Same(Map.of("a", "b")));
        assertThat(correlation("callback", "callback", ", \"covers\": \"m\", \"period\": \"previous\"", forms))
                .isEqualTo(new Correlation.Covers("m", Correlation.Period.PREVIOUS));
    }

    @Test
    void correlationsTellNeighboursApart() {
        var own = new Started("one", json("{\"supplier\": \"s1\"}"), null);
        var neighbour = new Started("two", json("{\"supplier\": \"s2\"}"), null);
        var nobody = new Started("three", json("{}"), null);
        var itself = new Correlation.Itself();
        assertThat(itself.meets(own, "one", json("{}"))).isTrue();
        assertThat(itself.meets(neighbour, "one", json("{}"))).isFalse();
        var same = new Correlation.Same(Map.of("vendor", "supplier"));
        assertThat(same.meets(own, "x", json("{\"vendor\": \"s1\"}"))).isTrue();
        assertThat(same.meets(own, "one", json("{\"vendor\": \"s1\"}")))
                .as("itself")
                .isFalse();
        assertThat(same.meets(neighbour, "x", json("{\"vendor\": \"s1\"}"))).isFalse();
        assertThat(same.meets(nobody, "x", json("{}"))).as("both empty").isFalse();
        var covers = new Correlation.Covers("m", Correlation.Period.SAME);
        var november = new Started(
                null, json("{}"), new DateSpan(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30")));
        assertThat(covers.meets(november, "x", json("{\"m\": \"2026-11\"}"))).isTrue();
        assertThat(covers.meets(november, "x", json("{\"m\": \"2026-11-30T23:59\"}")))
                .isTrue();
        assertThat(covers.meets(november, "x", json("{\"m\": \"2026-12-01\"}"))).isFalse();
        assertThat(covers.meets(november, "x", json("{}"))).isFalse();
        assertThat(covers.meets(own, "x", json("{\"m\": \"2026-11\"}"))).isFalse();
    }

    @Test
    void aPenaltyHoldsFromItsBreachOn() {
        var scheme = PenaltyScheme.of(json("""
                {"key": "p", "title": %1$s, "subject": "employee", "enabled": false, "violates": ["c"], "window": "P1Y",
                 "steps": [{"occurrence": 4, "consequences": [{"type": "dismissal-proposal"}]},
                           {"occurrence": 2, "consequences": [{"type": "fine", "amount": 50, "amountMax": 100}]}],
                 "jointLiability": [{"position": "keeper", "factor": 0.5}], "caps": {"shareOfMonthlyWage": 20},
                 "needs": ["hearing"], "appealWithin": "P5D"}""".formatted(BOTH)));
        assertThat(scheme.step(1)).isEmpty();
        assertThat(scheme.step(3).orElseThrow().consequences().get(0).amountMax())
                .isEqualTo("100");
        assertThat(scheme.step(9).orElseThrow().occurrence()).isEqualTo(4);
        assertThat(scheme.caps()).isEqualTo(new PenaltyScheme.Caps(null, new BigDecimal("20")));
        assertThat(scheme.liable()).containsExactly(new PenaltyScheme.Liable("keeper", new BigDecimal("0.5")));
        assertThat(scheme.needs()).containsExactly(PenaltyScheme.Need.HEARING);
    }

    @Test
    void whatIsNoTimeIsNamedWithItsPlace() {
        var document = json("""
                {"classifications": [{"key": "papers", "level": "secret", "what": %1$s,
                  "handOver": {"text": %1$s, "within": {"parameter": "days"}}}]}""".formatted(BOTH));
        assertThatThrownBy(() -> Artefacts.of(document))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("classifications/papers: No duration");
    }

    private static Correlation correlation(
            String starting, String stopping, String more, Map<String, RecordType> forms) {
        var read = DeadlineRule.of(json("""
                {"key": "d", "title": %s, "responsible": "keeper", "within": "P3D",
                 "starts": {"event": "record-submitted", "record": "%s"},
                 "stops": {"event": "record-closed", "record": "%s"%s}}""".formatted(BOTH, starting, stopping, more)), forms);
        assertThat(read.counting()).isEqualTo(Counting.ALL_DAYS);
        return Objects.requireNonNull(read.correlation());
    }

    @Test
    void rulesOfAFormReadTheFormThatAFieldNames() {
        var document = json("""
                {"records": [
                  {"key": "a", "title": %1$s, "purpose": %1$s, "classification": "internal",
                   "fields": [{"key": "b", "title": %1$s, "type": "record", "record": "b", "requiredWhen": "ref.b.amount > 1"}]},
                  {"key": "b", "title": %1$s, "purpose": %1$s, "classification": "internal",
                   "fields": [{"key": "amount", "title": %1$s, "type": "money"}]}]}""".formatted(BOTH));
        assertThat(Artefacts.of(document).records()).containsKeys("a", "b");
    }

    private static RecordType form(String members) {
        var more = members.isEmpty() ? "" : ", " + members;
        return RecordType.of(
                json("{\"key\": \"f\", \"title\": %1$s, \"purpose\": %1$s, \"classification\": \"internal\"%2$s}"
                        .formatted(BOTH, more)),
                Map.of(),
                Map.of(),
                Map.of());
    }

    private static Who who(String position) {
        return new Who(Who.Kind.HOLDERS, position, false);
    }

    private static IsoDuration duration(String written) {
        return IsoDuration.parse(written).orElseThrow();
    }

    private static JsonNode json(String text) {
        return Json.read(text, JsonNode.class);
    }
}

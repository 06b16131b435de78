package org.guizhang.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.guizhang.form.Judgement;
import org.junit.jupiter.api.Test;

/** Nobody enters a tank on a failed gas test, and yet a failed test can be written down, and repeated. */
class ConfinedSpaceRulesTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-23T10:30:00");
    private static final String BAD = """
            {"point": "bottom", "tested-at": "2026-11-23T10:00:00", "oxygen": 17.2, "hydrogen-sulphide": 25,
             "carbon-monoxide": 3, "combustible": 1}""";
    private static final String GOOD = """
            {"point": "bottom", "tested-at": "2026-11-23T10:15:00", "oxygen": 20.8, "hydrogen-sulphide": 0.5,
             "carbon-monoxide": 3, "combustible": 0}""";

    @Test
    void aFailedTestIsRecordedButNobodyEnters() {
        assertThat(judge(BAD, "", "").broken()).isEmpty();
        assertThat(judge(BAD, "10:20", "zhao").broken())
                .extracting(Judgement.Broken::rule)
                .containsExactly("gas-passed");
    }

    @Test
    void theLatestTestOfEachPointCounts() {
        var judged = judge(BAD + ", " + GOOD, "10:20", "zhao");
        assertThat(judged.broken()).isEmpty();
        assertThat(judged.totals().get("failed")).isEqualByComparingTo("0");
    }

    @Test
    void aTestHoldsForAWhileOnly() {
        assertThat(judge(GOOD, "11:30", "zhao").broken())
                .extracting(Judgement.Broken::rule)
                .containsExactly("test-still-holds");
    }

    private static Judgement judge(String tests, String entry, String attendant) {
        var answers = """
                {"attendant": "zhao", "ventilated": true, "rescue-gear": true, "valid-until": "2026-11-23T18:00:00",
                 "lines": {"workers": [{"worker": "li"}, {"worker": "wu"}], "gas-tests": [%s]}%s}""".formatted(tests, entry.isEmpty() ? "" : ", \"entry-at\": \"2026-11-23T" + entry + ":00\"");
        var signatures = new HashMap<String, String>(Map.of("contractor", "sun"));
        if (!attendant.isEmpty()) {
            signatures.put("attendant", attendant);
        }
        return DeliveredForms.judge("property-service", "confined-space-permit", answers, signatures, Map.of(), NOW);
    }
}

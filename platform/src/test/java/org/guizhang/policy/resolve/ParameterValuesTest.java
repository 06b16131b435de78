package org.guizhang.policy.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.guizhang.policy.Tea;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Rejected;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterValuesTest {
    private final Template tea = Tea.house();

    @Test
    void defaultsFillWhatIsNotGiven() {
        var values = ParameterValues.check(tea, Map.of("counters", node("3"), "cash-limit", node("null")));

        assertThat(values).hasSize(10).containsEntry("counters", node("3")).containsEntry("cash-limit", node("500"));
        assertThat(values.keySet().iterator().next()).isEqualTo("house-name");
    }

    @Test
    void equalValuesAreStoredEqual() {
        var values = ParameterValues.check(
                tea, Map.of("counters", node("3.0"), "cash-limit", node("1e2"), "house-name", node("\" 清心 \"")));

        assertThat(values)
                .containsEntry("counters", node("3"))
                .containsEntry("cash-limit", node("100"))
                .containsEntry("house-name", node("\"清心\""));
    }

    @Test
    void aTextMayDifferByLanguage() {
        assertThat(ParameterValues.check(tea, Map.of("house-name", node("{\"zh\":\" 清心 \",\"en\":\"Pure Tea\"}"))))
                .containsEntry("house-name", node("{\"zh\":\"清心\",\"en\":\"Pure Tea\"}"));
        assertThat(ParameterValues.check(tea, Map.of("house-name", node("{\"zh\":\"7\",\"en\":\" 7\"}"))))
                .containsEntry("house-name", node("\"7\""));
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        var rejected = rejected(Map.of("counters", node("9"), "tips", node("1"), "closing-time", node("\"25:00\"")));

        assertThat(rejected.violations())
                .extracting(v -> v.field() + " " + v.rule())
                .containsExactly(
                        "/parameters/tips parameter-unknown",
                        "/parameters/closing-time parameter-time",
                        "/parameters/counters parameter-max");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    house-name   | ""                      | required                | Fill this in.
                    house-name   | 5                       | parameter-text          | Write a text.
                    house-name   | {"zh":"清心"}            | parameter-text          | Write a text.
                    house-name   | {"zh":"清心","en":5}     | parameter-text          | Write a text.
                    house-name   | {"zh":"清心","en":" "}   | required                | Fill this in.
                    house-name   | {"zh":"清心","en":"{{counters}}"} | parameter-braces | Leave out double braces; they mark placeholders.
                    house-name   | {"zh":"清心","en":"The House of Pure Tea"} | too-long | At most 20 characters; shorten it.
                    pay-by       | {"zh":"cash","en":"cash"} | parameter-choice       | Choose one of: transfer, cash.
                    house-name   | "一二三四五六七八九十一二三四五六七八九十一" | too-long | At most 20 characters; shorten it.
                    house-name   | "a\\nb"                 | one-line                | Write this in one line, without line breaks and tabs.
                    house-name   | "a\\u202eb"             | control-characters      | This holds invisible characters that change how it reads; delete and retype it.
                    house-name   | "{{counters}}"          | parameter-braces        | Leave out double braces; they mark placeholders.
                    closing-time | "9:00"                  | parameter-time          | Write a time of day as HH:mm, such as 18:00.
                    closing-time | "17:59"                 | parameter-min           | Give 18:00 or later.
                    cash-limit   | 10.005                  | parameter-money         | Write an amount in yuan with at most two decimals, such as 120.50.
                    cash-limit   | 2000.51                 | parameter-max           | Give CNY 2000.5 or less.
                    cash-limit   | 1e99                    | parameter-money         | Write an amount in yuan with at most two decimals, such as 120.50.
                    cash-limit   | "100"                   | parameter-money         | Write an amount in yuan with at most two decimals, such as 120.50.
                    counters     | 1.5                     | parameter-integer       | Write a whole number, such as 3.
                    counters     | true                    | parameter-integer       | Write a whole number, such as 3.
                    counters     | {"a":1}                 | parameter-integer       | Write a whole number, such as 3.
                    file-years   | "P23M"                  | parameter-statutory-min | The law asks for at least 2 years (Food Safety Law, article 50); give that or more.
                    file-years   | "P31Y"                  | parameter-max           | Give 30 years or less.
                    file-years   | "P3Y2"                  | parameter-duration      | Write a duration of days, weeks, months or years such as P15D, or of hours and minutes such as PT30M, not of both.
                    file-years   | "P1DT1H"                | parameter-duration      | Write a duration of days, weeks, months or years such as P15D, or of hours and minutes such as PT30M, not of both.
                    report-days  | 0                       | parameter-min           | Give 1 working day or more.
                    report-day   | 0                       | parameter-day-of-month  | Write a day from 1 to 31, or -1 for the last day of the month.
                    report-day   | 29                      | parameter-max           | Give the 28th or earlier.
                    clean-day    | "Monday"                | parameter-weekday       | Write one of MO, TU, WE, TH, FR, SA, SU.
                    loss-share   | 10.01                   | parameter-max           | Give 10% or less.
                    pay-by       | 1                       | parameter-choice        | Choose one of: transfer, cash.
                    pay-by       | "cheque"                | parameter-choice        | Choose one of: transfer, cash.
                    """)
    void refusesWithARemedy(String key, String value, String rule, String remedy) {
        assertThat(rejected(Map.of(key, node(value))).violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("/parameters/" + key);
                    assertThat(violation.rule()).isEqualTo(rule);
                    assertThat(violation.remedy().in(Languages.ENGLISH)).isEqualTo(remedy);
                    assertThat(violation.remedy().in(Languages.CHINESE)).isNotBlank();
                });
    }

    @ParameterizedTest
    @CsvSource({"file-years,P24M", "file-years,P731D", "report-day,-1", "cash-limit,2000.5", "closing-time,18:00"})
    void takesTheEdges(String key, String value) {
        var node = value.startsWith("-") || key.equals("cash-limit") ? node(value) : Json.tree(value);

        assertThat(ParameterValues.check(tea, Map.of(key, node))).containsEntry(key, node);
    }

    private Rejected rejected(Map<String, JsonNode> values) {
        return catchThrowableOfType(Rejected.class, () -> ParameterValues.check(tea, values));
    }

    private static JsonNode node(String json) {
        return Json.read(json, JsonNode.class);
    }
}

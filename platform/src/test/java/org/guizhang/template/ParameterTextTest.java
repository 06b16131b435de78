package org.guizhang.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    integer      | 2        | 2 人        | 2 people
                    integer      | 1        | 1 人        | 1 person
                    integer      | 0        | 0 人        | 0 people
                    money        | 500      | 500 元      | CNY 500
                    money        | 120.50   | 120.5 元    | CNY 120.5
                    money        | 1E+4     | 10000 元    | CNY 10000
                    percent      | 5        | 5%          | 5%
                    percent      | 0.25     | 0.25%       | 0.25%
                    time         | "18:00"  | 18:00       | 18:00
                    duration     | "PT30M"  | 30 分钟     | 30 minutes
                    duration     | "PT1H"   | 1 小时      | 1 hour
                    duration     | "P15D"   | 15 天       | 15 days
                    duration     | "P1D"    | 1 天        | 1 day
                    duration     | "P2W"    | 2 周        | 2 weeks
                    duration     | "P3M"    | 3 个月      | 3 months
                    duration     | "P1Y6M"  | 1 年 6 个月 | 1 year 6 months
                    duration     | "PT0M"   | 0 分钟      | 0 minutes
                    duration     | "P0D"    | 0 天        | 0 days
                    working-days | 3        | 3 个工作日  | 3 working days
                    working-days | 1        | 1 个工作日  | 1 working day
                    day-of-month | 5        | 5 日        | the 5th
                    day-of-month | 1        | 1 日        | the 1st
                    day-of-month | 2        | 2 日        | the 2nd
                    day-of-month | 3        | 3 日        | the 3rd
                    day-of-month | 11       | 11 日       | the 11th
                    day-of-month | 13       | 13 日       | the 13th
                    day-of-month | 21       | 21 日       | the 21st
                    day-of-month | -1       | 最后一日    | the last day
                    weekday      | "MO"     | 周一        | Monday
                    weekday      | "SU"     | 周日        | Sunday
                    text         | "茶馆"   | 茶馆        | 茶馆
                    choice       | "yes"    | 是          | yes, always
                    """)
    void saysItInWords(String type, String value, String zh, String en) {
        assertThat(ParameterText.both(parameter(type), Json.read(value, JsonNode.class)))
                .isEqualTo(new Text(zh, en));
    }

    @Test
    void aUnitWithoutBarServesForBoth() {
        assertThat(ParameterText.both(parameter("integer", "份", "copies of it"), Json.tree(1))
                        .en())
                .isEqualTo("1 copies of it");
    }

    private static Parameter parameter(String type) {
        return parameter(type, "人", "person|people");
    }

    private static Parameter parameter(String type, String unitZh, String unitEn) {
        var definition = """
                {"key":"k","type":"%s","title":{"zh":"题","en":"t"},"group":"g","default":1,
                 "unit":{"zh":"%s","en":"%s"},"guidance":{"zh":"导","en":"g"},
                 "options":[{"key":"yes","title":{"zh":"是","en":"yes, always"}}]}""".formatted(type, unitZh, unitEn);
        return Parameter.read(Json.read(definition, JsonNode.class)).orElseThrow();
    }
}

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
                    integer      | 2        | 2人        | 2 people
                    integer      | 1        | 1人        | 1 person
                    integer      | 0        | 0人        | 0 people
                    money        | 500      | 500元      | CNY 500
                    money        | 120.50   | 120.5元    | CNY 120.5
                    money        | 1E+4     | 10000元    | CNY 10000
                    percent      | 5        | 5%          | 5%
                    percent      | 0.25     | 0.25%       | 0.25%
                    time         | "18:00"  | 18:00       | 18:00
                    duration     | "PT30M"  | 30分钟     | 30 minutes
                    duration     | "PT1H"   | 1小时      | 1 hour
                    duration     | "P15D"   | 15天       | 15 days
                    duration     | "P1D"    | 1天        | 1 day
                    duration     | "P2W"    | 2周        | 2 weeks
                    duration     | "P3M"    | 3个月      | 3 months
                    duration     | "P1Y6M"  | 1年6个月 | 1 year 6 months
                    duration     | "PT0M"   | 0分钟      | 0 minutes
                    duration     | "P0D"    | 0天        | 0 days
                    working-days | 3        | 3个工作日  | 3 working days
                    working-days | 1200     | 1200个工作日 | 1200 working days
                    duration     | "PT1500M" | 1500分钟  | 1500 minutes
                    working-days | 1        | 1个工作日  | 1 working day
                    day-of-month | 5        | 5日        | the 5th
                    day-of-month | 1        | 1日        | the 1st
                    day-of-month | 2        | 2日        | the 2nd
                    day-of-month | 3        | 3日        | the 3rd
                    day-of-month | 31       | 31日       | the 31st
                    day-of-month | 11       | 11日       | the 11th
                    day-of-month | 13       | 13日       | the 13th
                    day-of-month | 21       | 21日       | the 21st
                    day-of-month | -1       | 最后一日    | the last day
                    weekday      | "MO"     | 周一        | Monday
                    weekday      | "SU"     | 周日        | Sunday
                    text         | "茶馆"   | 茶馆        | 茶馆
                    text         | {"zh":"本店","en":"this house"} | 本店 | this house
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

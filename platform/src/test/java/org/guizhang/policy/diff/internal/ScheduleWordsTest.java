package org.guizhang.policy.diff.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'rrule': 'FREQ=DAILY'}                                   | 每天          | Every day",
                "{'rrule': 'FREQ=WEEKLY', 'due': '10:00'}                  | 每周，10:00前 | Every week, by 10:00",
                "{'rrule': 'FREQ=MONTHLY;BYDAY=1MO'}                       | 每月          | Every month",
                "{'rrule': 'FREQ=MONTHLY;INTERVAL=3'}                      | 定期          | Recurring",
                "{'rrule': 'FREQ=YEARLY;BYMONTH=1'}                        | 定期          | Recurring",
                "{'event': 'delivery'}                                     | 到货时        | At a delivery",
                "{'on': 'shift-start', 'due': 'P1D'}                       | 接班时        | At the start of a shift",
                "{'rrule': 'FREQ=DAILY', 'title': {'zh': '午市', 'en': 'Lunch'}} | 午市    | Lunch"
            })
    void aScheduleWithoutATitleIsToldByWhenItComes(String schedule, String zh, String en) {
        assertThat(Titles.of(Json.read(schedule.replace('\'', '"'), JsonNode.class)))
                .isEqualTo(new Text(zh, en));
    }
}

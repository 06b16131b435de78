package org.guizhang.policy.resolve.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumberTest {
    @ParameterizedTest
    @CsvSource({
        "1,一",
        "9,九",
        "10,十",
        "11,十一",
        "20,二十",
        "21,二十一",
        "99,九十九",
        "100,一百",
        "101,一百零一",
        "110,一百一十",
        "111,一百一十一",
        "200,二百",
        "999,九百九十九",
        "1000,一千",
        "1001,一千零一",
        "1010,一千零一十",
        "1100,一千一百",
        "1101,一千一百零一",
        "2020,二千零二十",
        "9999,九千九百九十九"
    })
    void writesAsRegulationsDo(int number, String numeral) {
        assertThat(ChineseNumber.of(number)).isEqualTo(numeral);
    }

    @Test
    void refusesWhatNoRegulationNeeds() {
        assertThatIllegalArgumentException().isThrownBy(() -> ChineseNumber.of(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ChineseNumber.of(10_000));
    }
}

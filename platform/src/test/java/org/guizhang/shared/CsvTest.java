package org.guizhang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void quotesEveryCell() {
        assertThat(Csv.line(Arrays.asList(1, "a,b", "she said \"no\"", "two\nlines", null, "")))
                .isEqualTo("\"1\",\"a,b\",\"she said \"\"no\"\"\",\"two\nlines\",\"\",\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x"})
    void disarmsFormulas(String text) {
        assertThat(Csv.line(List.of(text))).isEqualTo("\"'" + text + "\"\r\n");
    }

    @Test
    void leavesOtherTextAlone() {
        assertThat(Csv.line(List.of("a=1", "张三", "'quoted'"))).isEqualTo("\"a=1\",\"张三\",\"'quoted'\"\r\n");
    }
}

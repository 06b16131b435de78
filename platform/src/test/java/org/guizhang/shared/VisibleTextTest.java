package org.guizhang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "\u00A0店长\u3000"          | 店长
            "分\u200B店\uFEFF"          | 分店
            "Cafe\u0301"               | Caf\u00E9
            "hy\u00ADphen"             | hyphen
            "王\u200D芳"                | 王芳
            "a\u200Cb"                 | ab
            "\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645" | "\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"
            "古丽·阿依夏"                | 古丽·阿依夏
            "\uD842\uDFB7野家"          | "\uD842\uDFB7野家"
            """)
    void whatNobodySeesGoesAndWhatIsMeantStays(String typed, String kept) {
        assertThat(VisibleText.tidy(typed)).isEqualTo(kept);
        assertThat(VisibleText.isReadable(kept)).isTrue();
        assertThat(VisibleText.isVisible(kept)).isTrue();
    }

    @Test
    void familiesOfEmojiStayTogether() {
        var family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

        assertThat(VisibleText.tidy(" " + family)).isEqualTo(family);
        assertThat(VisibleText.isReadable(family)).isTrue();
    }

    @Test
    void lineEndsOfOtherSystemsAreLineEnds() {
        assertThat(VisibleText.tidy("一\r\n二\r三\u2028四\u0085五\r\n")).isEqualTo("一\n二\n三\n四\n五");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u200B", "\uFEFF\u3000", "\u3164", "\u2800", "\u202E", "\u0301", "\u00A0\u200D\u00A0"})
    void nothingIsSeen(String text) {
        assertThat(VisibleText.isVisible(VisibleText.tidy(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "赵\u202E六",
                "a\u2067b",
                "a\u200Fb",
                "a\uD800b",
                "a\uDC00",
                "a\u0000b",
                "a\u0007",
                "a\u009Fb",
                "a\uFFFEb",
                "a\uDBFF\uDFFFb",
                "a\uDB40\uDC41b"
            })
    void whatReadsOtherwiseThanItIsIsRefused(String text) {
        assertThat(VisibleText.isReadable(VisibleText.tidy(text))).isFalse();
        assertThat(new Violations().text("/name", text, 99)).isNotEmpty();
    }

    @Test
    void namesStandInOneLine() {
        var violations = new Violations();
        violations.line("/a", "钱\n九", 9);
        violations.line("/b", "孙\t立", 9);
        violations.line("/c", "Wang Fang", 9);
        violations.line("/d", "\u200B", 9);

        assertThat(violations.all())
                .extracting(Violation::field, Violation::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/a", "one-line"),
                        org.assertj.core.groups.Tuple.tuple("/b", "one-line"),
                        org.assertj.core.groups.Tuple.tuple("/d", "required"));
    }
}

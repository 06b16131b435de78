package org.guizhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guizhang.shared.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Chinese character is 2 wide here, a Latin one 1. */
class LineBreaksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "当日存入银行，并填写《现金缴存单》。交店长; 22; 当日存入银行，并填写|《现金缴存单》。交店长",
                "当日存入银行，并填写《现金缴存单》。; 34; 当日存入银行，并填写《现金缴存|单》。",
                "一二三四五六（七八）九十; 14; 一二三四五六|（七八）九十",
                "一二三四五六“七八”九十; 14; 一二三四五六|“七八”九十",
                "古丽阿依·买买提; 8; 古丽阿|依·买买|提",
                "一二三四……五六; 10; 一二三|四……五六",
                "一二三四——五六; 10; 一二三四|——五六",
                "一二三 refund 四五; 10; 一二三 |refund 四|五",
                "the quick brown fox; 10; the quick |brown fox",
                "每天21:30打烊; 8; 每天|21:30打|烊",
                "小计12,345.60元; 10; 小计|12,345.60|元",
                "收银员/店长签字; 8; 收银|员/店长|签字",
                "上午～下午; 4; 上|午～|下午",
            })
    void breaksWhereTheStandardAllows(String text, int room, String expected) {
        assertThat(lines(text, room)).containsExactly(expected.split("\\|"));
    }

    @Test
    void cutsOnlyWhatIsWiderThanALine() {
        assertThat(lines("digest " + "0123456789abcdef".repeat(2), 20))
                .containsExactly("digest ", "0123456789abcdef0123", "456789abcdef");
    }

    @Test
    void everythingIsOnSomeLine() {
        var text = "《（一）》：  二三，“四”——五……six/seven 8,9。\uD842\uDFB7家👨\u200D👩\u200D👧";
        for (var room = 1; room < 40; room++) {
            assertThat(String.join("", lines(text, room))).isEqualTo(text);
        }
        assertThat(lines("", 10)).containsExactly("");
    }

    private static List<String> lines(String text, int room) {
        return LineBreaks.of(text, Languages.CHINESE, room, c -> c < 0x2000 && c != '·' ? 1 : 2);
    }
}

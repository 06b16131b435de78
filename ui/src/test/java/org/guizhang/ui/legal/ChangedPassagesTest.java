package org.guizhang.ui.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangedPassagesTest {
    @Test
    void onlyParagraphsThatChangedAreTold() {
        var before = "标题\n\n保存 30 天。\n\n不变。\n\n也不变。\n\n最后一段。";
        var after = "标题\n\n保存 90 天。\n\n不变。\n\n也不变。\n\n最后一段。\n\n新的一段。";
        assertThat(told(before, after)).containsExactly("保存 -30+90 天。", "最后一段。+\n\n新的一段。");
    }

    @Test
    void theSameWordsAreNoChange() {
        assertThat(told("甲\n\n乙", "甲\n\n乙")).isEmpty();
        assertThat(told("甲", "乙")).containsExactly("-甲+乙");
    }

    private static List<String> told(String before, String after) {
        return ChangedPassages.of(before, after).stream()
                .map(passage -> passage.stream()
                        .map(piece -> switch (piece.op()) {
                                    case SAME -> "";
                                    case ADDED -> "+";
                                    case REMOVED -> "-";
                                }
                                + piece.words())
                        .collect(Collectors.joining()))
                .toList();
    }
}

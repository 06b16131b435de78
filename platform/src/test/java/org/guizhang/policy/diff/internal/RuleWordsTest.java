package org.guizhang.policy.diff.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.junit.jupiter.api.Test;

class RuleWordsTest {
    private static final RuleWords WORDS =
            new RuleWords(Json.read("""
                    {"key": "count", "fields": [
                      {"key": "cash-kept", "title": {"zh": "留存现金", "en": "Cash kept"}},
                      {"key": "sealed", "title": {"zh": "已封存", "en": "Sealed"},
                       "options": [{"key": "by-two", "title": {"zh": "双人", "en": "By two"}}]}]}""", JsonNode.class), Json.read("""
                    {"parameters": [{"key": "cash-limit", "title": {"zh": "上限", "en": "Limit"}}]}""", JsonNode.class));

    @Test
    void namesAndSignsAreReadAsWords() {
        assertThat(WORDS.of("cash_kept <= params.cash_limit && !sealed"))
                .isEqualTo(new Text("“留存现金” ≤ “上限” 并且 非“已封存”", "“Cash kept” ≤ “Limit” and not “Sealed”"));
        assertThat(WORDS.of("sealed == 'by-two' || sealed == \"\""))
                .isEqualTo(new Text("“已封存” = “双人” 或者 “已封存” = （空）", "“Sealed” = “By two” or “Sealed” = (empty)"));
    }

    @Test
    void totalsAndListsAreReadAsWords() {
        assertThat(WORDS.of("sum([cash_kept]) > 0")).isEqualTo(new Text("合计(“留存现金”) > 0", "total(“Cash kept”) > 0"));
        assertThat(WORDS.of("sealed in ['by-two']"))
                .isEqualTo(new Text("“已封存” 属于 “双人”", "“Sealed” is one of “By two”"));
    }

    @Test
    void whatIsUnknownStaysAsWritten() {
        assertThat(WORDS.of("on-fail")).isEqualTo(Text.same("on-fail"));
        assertThat(WORDS.of("lines.x.all(r, r.day <= today)")).isEqualTo(Text.same("lines.x.all(r, r.day <= today)"));
        assertThat(WORDS.of("sealed(1) >= cash_kept").en()).isEqualTo("sealed(1) ≥ “Cash kept”");
    }
}

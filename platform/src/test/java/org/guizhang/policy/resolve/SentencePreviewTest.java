package org.guizhang.policy.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guizhang.policy.Tea;
import org.guizhang.policy.resolve.SentencePreview.Segment;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.guizhang.template.Template;
import org.junit.jupiter.api.Test;

class SentencePreviewTest {
    private final Template tea = Tea.house();

    @Test
    void cutsTheSentenceAtItsValues() {
        var sentences = SentencePreview.of(tea, "counters", Map.of("counters", Json.tree(3)));

        assertThat(sentences).singleElement().satisfies(sentence -> {
            assertThat(sentence.clause()).isEqualTo("closing");
            assertThat(sentence.label().zh()).isEqualTo("第三条");
            assertThat(sentence.in(Languages.CHINESE))
                    .containsExactly(
                            new Segment("22:00", "closing-time"),
                            new Segment("打烊后，由 ", null),
                            new Segment("3人", "counters"),
                            new Segment("填写《", null),
                            new Segment("现金清点单", null),
                            new Segment("》。", null));
            assertThat(sentence.in(Languages.ENGLISH)).contains(new Segment("3 people", "counters"));
        });
    }

    @Test
    void itemsCountToo() {
        assertThat(SentencePreview.of(tea, "pay-by", Map.of())).hasSize(1);
        assertThat(SentencePreview.of(tea, "closing-time", Map.of())).hasSize(1);
    }
}

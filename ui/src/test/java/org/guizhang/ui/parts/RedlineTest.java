package org.guizhang.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guizhang.policy.diff.Piece;
import org.junit.jupiter.api.Test;

/** The one place where words of people are written into HTML: they stay words. */
class RedlineTest {
    private static final String MARKUP = "<img src=x onerror=\"alert(1)\">&lt;</del>";

    @Test
    void wordsAreNoMarkup() {
        var pieces = List.of(
                new Piece(Piece.Op.SAME, MARKUP),
                new Piece(Piece.Op.ADDED, "<script>"),
                new Piece(Piece.Op.REMOVED, "]]>-->"));
        assertThat(Redline.html(pieces, true))
                .isEqualTo("<span class=\"gz-marked\" lang=\"en\">"
                        + "<span>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;lt;&lt;/del&gt;</span>"
                        + "<ins>&lt;script&gt;</ins><del>]]&gt;--&gt;</del></span>");
    }
}

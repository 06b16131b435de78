package org.guizhang.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void whatIsPutInIsNoMarkup() {
        var html =
                new Html().open("p", "title", "\"><script>").words("<b>&amp;").close();
        assertThat(html.toString()).isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;amp;</p>");
    }

    @Test
    void everythingIsClosed() {
        var html = new Html().open("ul").with("One", "li");
        assertThatThrownBy(html::toString).isInstanceOf(IllegalStateException.class);
        assertThat(html.close().toString()).isEqualTo("<ul><li>One</li></ul>");
    }
}

package org.guizhang.ui.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** Words that stand out in a sentence: a find, or the value that somebody is setting. */
@Tag("mark")
public class Highlight extends HtmlContainer {
    public Highlight(String words) {
        setText(words);
    }
}

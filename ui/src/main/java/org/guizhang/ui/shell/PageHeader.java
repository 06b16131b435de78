package org.guizhang.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** Top of a screen: its name, a sentence about it, and at the right what can be done (the primary action last). */
public class PageHeader extends Header {
    private final Div words = new Div();

    public PageHeader(String title, Component... actions) {
        addClassName("gz-page-header");
        words.addClassName("gz-page-words");
        var heading = new H1(title);
        words.add(heading);
        add(words);
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassName("gz-actions");
            add(row);
        }
    }

    /** The sentence under the name. */
    public PageHeader about(String sentence) {
        var paragraph = new Paragraph(sentence);
        paragraph.addClassName("gz-muted");
        words.add(paragraph);
        return this;
    }

    /** A way back to the screen above, over the name. */
    public PageHeader back(String address, String name) {
        words.addComponentAsFirst(Links.back(address, name));
        return this;
    }
}

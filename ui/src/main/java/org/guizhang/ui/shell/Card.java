package org.guizhang.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A sheet of paper on the page, with or without a heading. */
public class Card extends Section {
    public Card(Component... content) {
        addClassName("gz-card");
        add(content);
    }

    public Card(String title, Component... content) {
        this();
        var heading = new H2(title);
        add(heading);
        add(content);
    }

    /** A muted sentence at the card's present end. */
    public Card note(String sentence) {
        var paragraph = new Paragraph(sentence);
        paragraph.addClassName("gz-muted");
        add(paragraph);
        return this;
    }
}

package org.guizhang.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Says what belongs here and why it helps, and holds the first step. */
public class EmptyState extends Div {
    private final String title;
    private Component heading;

    public EmptyState(String icon, String title, String text, Component... steps) {
        this.title = title;
        heading = new H2(title);
        addClassName("gz-empty");
        var words = new Paragraph(text);
        words.addClassName("gz-muted");
        var row = new Div(steps);
        row.addClassName("gz-actions");
        add(Icons.of(icon), heading, words, row);
    }

    /** For a page that is nothing but this: the title becomes the page's heading. */
    public EmptyState asPage() {
        var main = new H1(title);
        replace(heading, main);
        heading = main;
        return this;
    }
}

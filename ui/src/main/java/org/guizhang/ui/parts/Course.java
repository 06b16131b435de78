package org.guizhang.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** Steps of what has happened, one below the other. */
public final class Course {
    private Course() {}

    /**
     * @param kind a class of its own, or empty
     * @param facts who and when; empty for what is yet to come
     * @param more what belongs to it; null: nothing
     */
    public static ListItem step(String kind, String words, String facts, @Nullable Component more) {
        var said = new Paragraph(words);
        var body = new Div(said);
        if (!facts.isEmpty()) {
            var line = new Paragraph(facts);
            line.addClassNames("gz-muted", "gz-small");
            body.add(line);
        }
        if (more != null) {
            body.add(more);
        }
        var step = new ListItem(body);
        if (!kind.isEmpty()) {
            step.addClassName(kind);
        }
        return step;
    }
}

package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import org.guizhang.policy.Resolved;

/** The chapters and clauses of a document, set for reading. */
public class RegulationText extends Div {
    public RegulationText(Resolved.Content content, DocumentPlace place) {
        addClassName("gz-text");
        var names = new DocumentNames(content);
        for (var chapter : content.chapters()) {
            var number = new Span(said(chapter.label()));
            number.addClassName("gz-chapter-number");
            var heading = new H3(number, new Span(said(chapter.title())));
            heading.addClassName("gz-chapter");
            heading.setId(place.anchor(chapter.key()));
            add(heading);
            chapter.clauses().forEach(clause -> add(new ClauseSheet(clause, names, place)));
        }
    }
}

package org.guizhang.ui.policy;

import static org.guizhang.ui.policy.Said.said;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import org.guizhang.policy.Resolved;

/** The chapters and clauses of a document, set for reading. */
class RegulationText extends Div {
    RegulationText(Resolved.Content content, Place place) {
        addClassName("gz-text");
        var names = new Names(content);
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

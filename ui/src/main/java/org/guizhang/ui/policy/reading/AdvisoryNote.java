package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.guizhang.template.Advisory;
import org.guizhang.ui.shell.StateBadge;

/** A known weakness, with the safer way. It says itself that it is no legal advice. */
public class AdvisoryNote extends Div {
    public AdvisoryNote(Advisory advisory) {
        addClassName("gz-advisory");
        getElement().setAttribute("role", "note");
        var tone = switch (advisory.severity()) {
            case NOTE -> StateBadge.Tone.INFO;
            case CAUTION -> StateBadge.Tone.DUE;
            case SERIOUS -> StateBadge.Tone.LATE;
        };
        var what = new Span(said(advisory.what()));
        what.addClassName("gz-strong");
        var head = new Div(new StateBadge(tone, t("advisory." + advisory.severity())), what);
        head.addClassName("gz-advisory-head");
        var disclaimer = new Paragraph(t("advisory.disclaimer"));
        disclaimer.addClassNames("gz-muted", "gz-small");
        add(
                head,
                new Paragraph(said(advisory.why())),
                new Paragraph(t("advisory.safer", said(advisory.safer()))),
                disclaimer);
    }
}

package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Div;
import org.guizhang.template.Advisory;
import org.guizhang.ui.parts.Html;

/** A known weakness, with the safer way. It says itself that it is no legal advice. */
public class AdvisoryNote extends Div {
    public AdvisoryNote(Advisory advisory) {
        addClassName("gz-advisory");
        getElement().setAttribute("role", "note");
        var html = new Html();
        write(html, advisory);
        getElement().setProperty("innerHTML", html.toString());
    }

    static void write(Html html, Advisory advisory) {
        var tone = switch (advisory.severity()) {
            case NOTE -> "gz-badge gz-info";
            case CAUTION -> "gz-badge gz-due";
            case SERIOUS -> "gz-badge gz-late";
        };
        html.open("div", "class", "gz-advisory-head");
        html.with(t("advisory." + advisory.severity()), "span", "class", tone);
        html.with(said(advisory.what()), "span", "class", "gz-strong");
        html.close();
        html.with(said(advisory.why()), "p");
        var safer = said(advisory.safer());
        html.with(t("advisory.safer", safer), "p");
        // Delivered templates say so themselves, and nobody has to read it twice.
        if (!safer.contains(t("advisory.disclaimed"))) {
            html.with(t("advisory.disclaimer"), "p", "class", "gz-muted gz-small");
        }
    }
}

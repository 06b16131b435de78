package org.guizhang.ui.onboarding;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.guizhang.onboarding.Journey;
import org.guizhang.template.Template;
import org.guizhang.ui.policy.catalogue.Counts;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.StateBadge;

/** A template to tick: what it is, what is inside, for whom, and the way to its whole text. */
class TemplateChoice extends Div {
    private final Journey.Choice choice;
    private final Checkbox box = new Checkbox();

    TemplateChoice(Journey.Choice choice, Template template) {
        this.choice = choice;
        addClassNames("gz-card", "gz-choice");
        var active = choice.module() != null;
        var title = said(choice.title());
        box.setLabel(title);
        box.setValue(active || choice.reason() == Journey.Reason.TRADE);
        box.setEnabled(!active);
        var counts = new Span(Counts.of(template).words());
        counts.addClassNames("gz-muted", "gz-small");
        var why = choice.why();
        add(box, new Paragraph(said(why == null ? choice.summary() : why)), counts);
        if (active) {
            add(new StateBadge(StateBadge.Tone.PASS, t("catalogue.active")));
        }
        var read = Links.to(PolicyPaths.template(choice.template()), t("start.read"));
        read.getElement().setAttribute("aria-label", t("start.read.of", title));
        add(read);
    }

    String template() {
        return choice.template();
    }

    boolean isChosen() {
        return box.getValue();
    }
}

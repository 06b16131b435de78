package org.guizhang.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One thing that waits: leads to where it is done, with a button where one tap does it. The first is the page's own. */
class StepTile extends Div {
    StepTile(NextStep.Step step, boolean first) {
        addClassNames("gz-step", first ? "gz-first" : "gz-later");
        var name = new Span(step.title());
        name.addClassName("gz-strong");
        var link = new Anchor(Addresses.link(step.address()));
        link.addClassName("gz-tile");
        link.add(Icons.of(step.icon()), new Div(name, new Paragraph(step.text())), Icons.of("next"));
        // The light client stands beside these screens.
        link.setRouterIgnore(step.address().equals(Addresses.TODAY));
        add(link);
        var act = step.act();
        if (act != null) {
            var button = new Button(act.word());
            button.setDisableOnClick(true);
            button.addClickListener(click -> Toast.show(act.work().get()));
            add(button);
        }
    }
}

package org.guizhang.ui.policy;

import static org.guizhang.ui.shell.Words.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.guizhang.ui.shell.Icons;

/** How far a new business has come: activate, answer, publish, invite. */
class Journey extends OrderedList {
    enum Step {
        ACTIVATE,
        ANSWER,
        PUBLISH,
        INVITE
    }

    Journey(Step now) {
        addClassNames("gz-journey", "gz-screen");
        getElement().setAttribute("aria-label", t("journey.label"));
        for (var step : Step.values()) {
            var past = step.ordinal() < now.ordinal();
            var mark = new Span();
            mark.addClassName("gz-journey-mark");
            if (past) {
                mark.add(Icons.of("check"));
            } else {
                mark.setText(String.valueOf(step.ordinal() + 1));
            }
            var item = new ListItem(mark, new Span(t("journey." + step)));
            if (past) {
                item.addClassName("gz-past");
                var done = new Span(t("journey.done"));
                done.addClassName("gz-unseen");
                item.add(done);
            }
            if (step == now) {
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }
}

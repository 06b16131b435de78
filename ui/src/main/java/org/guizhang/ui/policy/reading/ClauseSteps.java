package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.guizhang.policy.diff.ClauseHistory;
import org.guizhang.policy.diff.Difference.How;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;

/** Which editions have changed a clause, newest first, and how. */
class ClauseSteps extends Card {
    ClauseSteps(ClauseHistory history, Formats formats) {
        super(t("clause.history"));
        var list = new OrderedList();
        list.addClassName("gz-editions");
        for (var step : history.steps()) {
            var edition = step.edition();
            var number = new Span(t("edition.number", edition.number()));
            number.addClassName("gz-strong");
            var head = new Div(number, new Span(t("edition.since", formats.moment(edition.effectiveFrom()))));
            head.addClassName("gz-edition-head");
            var item = new ListItem(head);
            if (step.change().how().contains(How.ADDED)) {
                item.add(new Paragraph(t("clause.history.came")));
            } else {
                item.add(new Paragraph(edition.note()), ChangedThing.of(step.change()));
            }
            list.add(item);
        }
        add(list);
        if (history.earlier()) {
            note(t("clause.history.earlier"));
        }
    }
}

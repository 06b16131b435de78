package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.StateBadge;

/** A position at a place: its holders, and how many are missing. */
class RosterRow extends ListItem {
    /** Names in one line; the others are on the position's page. */
    private static final int SHOWN = 12;

    /** In the list of a place: named by the position. */
    RosterRow(WorkforceNames names, RosterTable.Line line) {
        this(Links.to(Addresses.position(line.position().key()), names.label(line.position())), line);
    }

    /** In the list of a position: named by the place. */
    RosterRow(String place, RosterTable.Line line) {
        this(new Span(place), line);
    }

    private RosterRow(HtmlContainer name, RosterTable.Line line) {
        addClassNames("gz-row", "gz-roster-row");
        name.addClassName("gz-strong");
        var people = new Div();
        people.addClassName("gz-people");
        line.people().stream()
                .limit(SHOWN)
                .forEach(person -> people.add(Links.to(Addresses.person(person.id()), person.name())));
        if (line.people().size() > SHOWN) {
            people.add(new Span(t("roster.others", line.people().size() - SHOWN)));
        }
        var words = new Div(name, people);
        words.addClassName("gz-roster-words");
        add(words);
        if (line.vacant() > 0) {
            add(new StateBadge(StateBadge.Tone.DUE, t("roster.missing", line.vacant(), line.headcount())));
        } else if (line.headcount() > 0) {
            add(new StateBadge(StateBadge.Tone.PASS, t("roster.filled", line.headcount())));
        }
    }

    /** A position that the template brought and the business has not; closing it can be undone. */
    void none(String label, Runnable work) {
        var button = new Button(t("position.none"), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClassName("gz-quiet-action");
        button.setAriaLabel(label);
        add(button);
    }

    /** @param label says for whom, as the button's own words do not */
    void fill(String label, Runnable work) {
        var button = new Button(t("holding.fill"), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(label);
        add(button);
    }
}

package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.guizhang.joining.OpenInvitation.Choice;
import org.guizhang.shared.DomainException;
import org.guizhang.tenant.Person;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Toast;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.PeopleWithoutPosition;

/**
 * People without a position, whom no rule concerns yet; choosing one gives it, from today on, and can be taken back.
 * Nothing is shown where everybody has one.
 */
class UnplacedList extends Div {
    /** More are a task for the roster. */
    private static final int SHOWN = 8;

    private final PeopleWithoutPosition unplaced;
    private final Holdings holdings;
    private final WorkplaceChoices choices;
    private final Runnable changed;

    UnplacedList(PeopleWithoutPosition unplaced, Holdings holdings, WorkplaceChoices choices, Runnable changed) {
        this.unplaced = unplaced;
        this.holdings = holdings;
        this.choices = choices;
        this.changed = changed;
        addClassNames("gz-stack", "gz-screen");
        show();
    }

    void show() {
        removeAll();
        var people = unplaced.list(null, SHOWN);
        if (people.items().isEmpty()) {
            return;
        }
        var count = people.next() == null ? people.items().size() : unplaced.count();
        var about = new Paragraph(t("unplaced.about"));
        about.addClassName("gz-muted");
        var list = new UnorderedList();
        list.addClassName("gz-list");
        people.items().forEach(person -> list.add(row(person)));
        add(new H2(t("unplaced.title", count)), about, list);
        if (count > SHOWN) {
            add(Links.to(Addresses.ROSTER, t("unplaced.more", count - SHOWN)));
        }
    }

    private ListItem row(Person person) {
        var name = new Span(person.name());
        name.addClassName("gz-strong");
        var login = new Span(Formats.login(person.login()));
        login.addClassName("gz-muted");
        var names = new Div(name, login);
        names.addClassName("gz-names");
        var fields = new PlacementFields();
        fields.offer(choices.positions(), choices.sites());
        fields.position.setAriaLabel(t("unplaced.position.of", person.name()));
        fields.position.setPlaceholder(t("unplaced.choose"));
        fields.site.setAriaLabel(t("unplaced.site.of", person.name()));
        fields.position.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                give(person, chosen.getValue(), fields);
            }
        });
        var row = new ListItem(names, fields);
        row.addClassName("gz-row");
        return row;
    }

    private void give(Person person, Choice position, PlacementFields fields) {
        try {
            var site = fields.site.isVisible() ? fields.value().site() : choices.only();
            var made = holdings.assign(new Holding.Entry(person.id(), position.id(), site, null, null));
            Toast.undo(t("holding.begun", person.name(), position.name().in(Messages.locale())), () -> {
                holdings.takeBack(made.id(), made.revision());
                changed();
            });
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Messages.locale()));
        }
        changed();
    }

    private void changed() {
        show();
        changed.run();
    }
}

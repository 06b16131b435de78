package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Days;
import org.guizhang.shared.Page;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.tenant.PeopleTabs;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.PeopleWithoutPosition;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Staffing;
import org.jspecify.annotations.Nullable;

/** Who works as what, place by place, what is vacant, and who has no position yet. */
@Needs(Permission.READ_PEOPLE)
@Route(value = Addresses.ROSTER, layout = MainLayout.class)
class RosterView extends Div implements HasDynamicTitle {
    /** Names in a row; whoever has more finds them in the list of people. */
    private static final int MOST_NAMES = 60;

    private final People people;
    private final PeopleWithoutPosition unplaced;
    private final Holdings holdings;
    private final Staffing staffing;
    private final Positions positions;
    private final WorkforceNames names;
    private final Caller who;
    private final Clock clock;

    @Inject
    RosterView(
            People people,
            PeopleWithoutPosition unplaced,
            Holdings holdings,
            Staffing staffing,
            Positions positions,
            WorkforceNames names,
            CurrentCaller caller,
            Clock clock) {
        this.people = people;
        this.unplaced = unplaced;
        this.holdings = holdings;
        this.staffing = staffing;
        this.positions = positions;
        this.names = names;
        this.who = caller.person();
        this.clock = clock;
        addClassName("gz-page");
        show();
    }

    private void show() {
        removeAll();
        names.read();
        var day = RosterTable.of(names, holdings.on(null), staffing.on(null), people);
        var header = who.may(Permission.MANAGE_PEOPLE)
                ? new PageHeader(t("nav.people"), assign(t("holding.assign"), List.of()))
                : new PageHeader(t("nav.people"));
        add(header.about(day.vacant() == 0 ? t("roster.full") : t("roster.vacant", day.vacant())));
        add(new PeopleTabs(Addresses.ROSTER));
        if (day.places().isEmpty()) {
            add(new EmptyState(
                    "people",
                    t("roster.empty"),
                    t("roster.empty.text"),
                    Links.button(Addresses.ORGANISATION, t("roster.empty.go"), false)));
        }
        day.places().forEach((site, lines) -> add(place(site.id(), lines)));
        var idle = unplaced.list(null, MOST_NAMES);
        if (!idle.items().isEmpty()) {
            add(idle(idle));
        }
    }

    private Card place(@Nullable UUID site, List<RosterTable.Line> lines) {
        var card = new Card(names.place(site));
        names.sites().stream()
                .filter(one -> one.id().equals(site) && !one.address().isEmpty())
                .forEach(one -> card.note(one.address()));
        var rows = new UnorderedList();
        rows.addClassNames("gz-plain", "gz-roster");
        for (var line : lines) {
            var row = new RosterRow(names, line);
            if (who.may(Permission.MANAGE_PEOPLE)) {
                row.fill(
                        t("holding.assign.as", names.label(line.position())),
                        () -> new AssignDialog(holdings, names, people, Days.today(clock), this::show)
                                .as(line.position(), site)
                                .open());
                if (line.people().isEmpty()) {
                    row.none(
                            t("position.none.of", names.label(line.position())),
                            () -> PositionActions.close(positions, line.position(), true, closed -> show()));
                }
            }
            rows.add(row);
        }
        card.add(rows);
        return card;
    }

    private Card idle(Page<Person> idle) {
        var count = idle.next() == null ? idle.items().size() : unplaced.count();
        var rows = new UnorderedList();
        rows.addClassNames("gz-plain", "gz-names-in-a-row");
        idle.items().forEach(person -> rows.add(new ListItem(Links.to(Addresses.person(person.id()), person.name()))));
        if (idle.next() != null) {
            rows.add(new ListItem(Links.to(Addresses.PEOPLE, t("roster.others", count - MOST_NAMES))));
        }
        var card = new Card(t("roster.idle", count), rows);
        if (who.may(Permission.MANAGE_PEOPLE)) {
            card.add(new Div(assign(t("people.assign", idle.items().size()), idle.items())));
        }
        return card;
    }

    /** Positions for several people at once; each of those named can be left out again. */
    private Button assign(String words, List<Person> some) {
        return new Button(
                words,
                click -> new AssignDialog(holdings, names, people, Days.today(clock), this::show)
                        .to(some)
                        .open());
    }

    @Override
    public String getPageTitle() {
        return Titles.of("people.tab.roster");
    }
}

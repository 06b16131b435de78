package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import org.guizhang.policy.position.JobDescriptions;
import org.guizhang.shared.Days;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Staffing;

/** One position: its job description for everybody; who holds it, for those who may see people; what can be done. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = WorkforcePaths.POSITION, layout = MainLayout.class)
class PositionView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Positions positions;
    private final JobDescriptions descriptions;
    private final Holdings holdings;
    private final Staffing staffing;
    private final People people;
    private final WorkforceNames names;
    private final Caller who;
    private final Clock clock;
    private String title = "";

    @Inject
    PositionView(
            Positions positions,
            JobDescriptions descriptions,
            Holdings holdings,
            Staffing staffing,
            People people,
            WorkforceNames names,
            CurrentCaller caller,
            Clock clock) {
        this.positions = positions;
        this.descriptions = descriptions;
        this.holdings = holdings;
        this.staffing = staffing;
        this.people = people;
        this.names = names;
        this.who = caller.person();
        this.clock = clock;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(positions.byKey(WorkforcePaths.part(event, "position")));
    }

    private void show(Position asked) {
        removeAll();
        names.read();
        var position = names.standing(asked.id());
        title = Titles.with(WorkforceNames.said(position.title()));
        add(header(position));
        var state = new PositionState(positions, names, position, who, this::show);
        add(state);
        if (who.may(Permission.READ_PEOPLE)) {
            add(holders(position));
        }
        add(new JobSheet(descriptions.of(position.id())));
    }

    private PageHeader header(Position position) {
        var name = WorkforceNames.said(position.title());
        var header = who.may(Permission.MANAGE_PEOPLE)
                ? new PageHeader(name, PositionActions.of(positions, staffing, names, position, this::show))
                : new PageHeader(name);
        header.about(names.origin(position));
        return who.may(Permission.READ_PEOPLE)
                ? header.back(Addresses.ORGANISATION, t("people.tab.organisation"))
                : header.back(Addresses.SETTINGS, t("nav.settings"));
    }

    private Card holders(Position position) {
        var roster = RosterTable.of(names, holdings.on(null), staffing.on(null), people);
        var rows = new UnorderedList();
        rows.addClassNames("gz-plain", "gz-roster");
        roster.places()
                .forEach((site, lines) -> lines.stream()
                        .filter(line -> line.position().id().equals(position.id()))
                        .forEach(line -> {
                            var row = new RosterRow(names.place(site.id()), line);
                            if (who.may(Permission.MANAGE_PEOPLE)) {
                                row.fill(
                                        t("holding.assign.at", names.place(site.id())),
                                        () -> new AssignDialog(
                                                        holdings,
                                                        names,
                                                        people,
                                                        Days.today(clock),
                                                        () -> show(position))
                                                .as(position, site.id())
                                                .open());
                            }
                            rows.add(row);
                        }));
        var card = new Card(t("position.holders"));
        if (rows.getChildren().findAny().isPresent()) {
            card.add(rows);
        } else {
            card.note(t("position.holders.none"));
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Leads to another position's page. */
    static void go(Position position) {
        UI.getCurrent().navigate(Addresses.position(position.key()));
    }
}

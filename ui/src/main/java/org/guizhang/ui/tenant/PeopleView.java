package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.guizhang.joining.JoinRequests;
import org.guizhang.joining.PeopleSheet;
import org.guizhang.shared.SortOrder;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.PeopleFilter;
import org.guizhang.tenant.PeopleSort;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Role;
import org.guizhang.ui.parts.FilterBar;
import org.guizhang.ui.parts.HeldPositions;
import org.guizhang.ui.parts.PersonLinkMaker;
import org.guizhang.ui.parts.PositionPicker;
import org.guizhang.ui.parts.SitePicker;
import org.guizhang.ui.parts.TradeWords;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.PeopleWithoutPosition;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Sites;

/** The people of the business, what they may do, and whether they may come in. */
@Needs(Permission.READ_PEOPLE)
@Route(value = Addresses.PEOPLE, layout = MainLayout.class)
class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** Fewer are seen at a glance. */
    private static final int MANY = 12;

    private final People people;
    private final Holdings holdings;
    private final PeopleSheet sheet;
    private final PersonLinkMaker links;
    private final TradeWords trade;
    private final Caller who;
    private final FilterBar filters = new FilterBar(this::show);
    private final TextField words = filters.words("q", t("people.find"));
    private final Select<Role> role =
            filters.choice("role", t("people.role"), t("people.role.any"), Role.class, one -> t("role." + one));
    private final Select<Person.State> state = filters.choice(
            "state", t("people.state"), t("people.state.any"), Person.State.class, one -> t("people.state." + one));
    private final PositionPicker position;
    private final SitePicker site;
    private final PeopleTable table;
    private final Div foot = new Div();

    @Inject
    PeopleView(
            People people,
            PeopleSheet sheet,
            PersonLinkMaker links,
            CurrentCaller caller,
            JoinRequests requests,
            PeopleWithoutPosition unplaced,
            Holdings holdings,
            Positions positions,
            Sites sites,
            HeldPositions held,
            WorkplaceChoices choices,
            TradeWords trade,
            Formats formats) {
        this.people = people;
        this.sheet = sheet;
        this.holdings = holdings;
        this.links = links;
        this.trade = trade;
        this.who = caller.person();
        addClassNames("gz-page", "gz-wide");
        foot.addClassName("gz-foot");
        var header = who.may(Permission.MANAGE_PEOPLE)
                ? new PageHeader(
                        t("nav.people"),
                        add(),
                        Links.button(Addresses.IMPORT, t("people.import"), false),
                        Links.button(Addresses.INVITE, t("people.invite.link"), true))
                : new PageHeader(t("nav.people"));
        position = filters.position(positions);
        site = filters.site(sites);
        table = new PeopleTable(people, who, links, held, filters);
        table.empty(() -> new EmptyState("search", t("people.none"), t("people.none.text"), filters.all()));
        add(header.about(t("people.about", who.tenantName())), new PeopleTabs(Addresses.PEOPLE));
        if (who.may(Permission.MANAGE_PEOPLE)) {
            var lacking = new UnplacedList(unplaced, holdings, choices, this::show);
            add(
                    new JoinRequestList(requests, choices, formats, () -> {
                        lacking.show();
                        show();
                    }),
                    lacking);
        }
        add(filters, table, foot);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation());
        show();
    }

    private void show() {
        table.show(this::filter, filters.order());
        filters.setVisible(filters.isSet() || table.total() > MANY);
        foot.removeAll();
        if (table.total() > 1) {
            foot.add(file());
        }
        if (table.total() == 1 && !filters.isSet() && who.may(Permission.MANAGE_PEOPLE)) {
            foot.add(new EmptyState(
                    "people",
                    t("people.alone"),
                    t("people.alone.text", trade.staff()),
                    Links.button(Addresses.INVITE, t("people.invite", trade.staff()), false)));
        }
    }

    private PeopleFilter filter() {
        return new PeopleFilter(
                words.getValue(), role.getValue(), state.getValue(), holdings.people(position.id(), site.id()));
    }

    /** Those who are shown, for a spreadsheet. */
    private Anchor file() {
        DownloadHandler handler = event -> {
            event.setFileName(t("people.file"));
            event.setContentType("text/csv;charset=UTF-8");
            var order = SortOrder.parse(PeopleSort.class, filters.order(), PeopleSort.PRESET);
            event.getOutputStream().write(sheet.csv(filter(), order).getBytes(StandardCharsets.UTF_8));
        };
        var link = new Anchor(handler, t("people.export", table.total()));
        link.addClassNames("gz-button", "gz-secondary");
        link.setRouterIgnore(true);
        return link;
    }

    private Button add() {
        return new Button(t("people.add"), click -> new AddPersonDialog(people, links, who, added -> show()).open());
    }

    @Override
    public String getPageTitle() {
        return Titles.of("nav.people");
    }
}

package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import org.guizhang.joining.JoinRequests;
import org.guizhang.shared.Page;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.ui.parts.PersonLinkMaker;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.UnsavedText;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.PeopleWithoutPosition;
import org.jspecify.annotations.Nullable;

/** The people of the business, what they may do, and whether they may come in. */
@Needs(Permission.READ_PEOPLE)
@Route(value = Addresses.PEOPLE, layout = MainLayout.class)
class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String WANTED = "q";
    private static final int PAUSE = 350;
    /** Fewer are seen at a glance. */
    private static final int MANY = 12;

    private final People people;
    private final Instance<Jobs> jobs;
    private final PersonLinkMaker links;
    private final Caller who;
    private final UnorderedList list = new UnorderedList();
    private final Div foot = new Div();
    private final TextField find = new TextField(t("people.find"));
    private final Paragraph found = new Paragraph();

    @Inject
    PeopleView(
            People people,
            Instance<Jobs> jobs,
            PersonLinkMaker links,
            CurrentCaller caller,
            JoinRequests requests,
            PeopleWithoutPosition unplaced,
            Holdings holdings,
            WorkplaceChoices choices,
            Formats formats) {
        this.people = people;
        this.jobs = jobs;
        this.links = links;
        this.who = caller.person();
        addClassName("gz-page");
        list.addClassName("gz-list");
        foot.addClassName("gz-foot");
        var header = who.may(Permission.MANAGE_PEOPLE)
                ? new PageHeader(
                        t("nav.people"),
                        add(),
                        Links.button(Addresses.IMPORT, t("people.import"), false),
                        Links.button(Addresses.INVITE, t("people.invite.link"), true))
                : new PageHeader(t("nav.people"));
        find.addClassName("gz-find");
        UnsavedText.never(find);
        find.setPrefixComponent(Icons.of("search"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.setValueChangeTimeout(PAUSE);
        find.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep(change.getValue());
                show(change.getValue());
            }
        });
        found.addClassName("gz-muted");
        found.getElement().setAttribute("role", "status");
        add(header.about(t("people.about", who.tenantName())), new PeopleTabs(Addresses.PEOPLE));
        if (who.may(Permission.MANAGE_PEOPLE)) {
            var lacking = new UnplacedList(unplaced, holdings, choices, () -> show(find.getValue()));
            add(
                    new JoinRequestList(requests, choices, formats, () -> {
                        lacking.show();
                        show(find.getValue());
                    }),
                    lacking);
        }
        add(find, found, list, foot);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WANTED)
                .orElse("");
        find.setValue(wanted);
        show(wanted);
    }

    /** The address tells what is looked for, without a new page for every letter. */
    private static void keep(String wanted) {
        var query = wanted.isBlank() ? QueryParameters.empty() : QueryParameters.simple(Map.of(WANTED, wanted.strip()));
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(Addresses.PEOPLE, query));
    }

    private void show(String wanted) {
        list.removeAll();
        more(wanted, null);
        found.setVisible(!wanted.isBlank());
        if (wanted.isBlank()) {
            find.setVisible(list.getChildren().count() > MANY);
        } else {
            found.setText(t("people.found", people.count(wanted)));
        }
    }

    private void more(String wanted, @Nullable String after) {
        var page = people.list(wanted, after, Page.DEFAULT_SIZE);
        var held = jobs.get();
        page.items().forEach(person -> list.add(new PersonRow(people, who, person, links, held)));
        foot.removeAll();
        if (page.next() != null) {
            foot.add(new Button(t("more"), click -> more(wanted, page.next())));
        } else if (wanted.isBlank() && list.getChildren().count() == 1 && who.may(Permission.MANAGE_PEOPLE)) {
            foot.add(new EmptyState(
                    "people",
                    t("people.alone"),
                    t("people.alone.text"),
                    Links.button(Addresses.INVITE, t("people.invite"), false)));
        }
    }

    private Button add() {
        return new Button(t("people.add"), click -> new AddPersonDialog(people, links, who, this::added).open());
    }

    private void added(Person person) {
        foot.removeAll();
        list.add(new PersonRow(people, who, person, links, jobs.get()));
    }

    @Override
    public String getPageTitle() {
        return Titles.of("nav.people");
    }
}

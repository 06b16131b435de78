package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.guizhang.shared.Days;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.ui.owndata.PersonErasure;
import org.guizhang.ui.parts.PersonLinkMaker;
import org.guizhang.ui.recover.PersonSignIn;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.tenant.PersonAccess;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.jspecify.annotations.Nullable;

/** One person: what they may do here, and what they hold, held and will hold. */
@Needs(Permission.READ_PEOPLE)
@Route(value = WorkforcePaths.PERSON, layout = MainLayout.class)
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final People people;
    private final Holdings holdings;
    private final PersonLinkMaker links;
    private final PersonSignIn signIn;
    private final PersonErasure erasure;
    private final WorkforceNames names;
    private final Caller who;
    private final Clock clock;
    private final Formats formats;
    private final Div held = new Div();
    private String title = "";

    @Inject
    PersonView(
            People people,
            Holdings holdings,
            PersonLinkMaker links,
            PersonSignIn signIn,
            PersonErasure erasure,
            WorkforceNames names,
            CurrentCaller caller,
            Clock clock,
            Formats formats) {
        this.people = people;
        this.links = links;
        this.signIn = signIn;
        this.erasure = erasure;
        this.holdings = holdings;
        this.names = names;
        this.who = caller.person();
        this.clock = clock;
        this.formats = formats;
        addClassName("gz-page");
        held.addClassName("gz-sheets");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var person = people.get(Ids.parse(WorkforcePaths.part(event, "person")));
        title = Titles.with(person.name());
        var header =
                mayAssign(person) ? new PageHeader(person.name(), assign(person, true)) : new PageHeader(person.name());
        add(header.back(Addresses.PEOPLE, t("nav.people")).about(Formats.login(person.login())));
        show(person);
        var access = new UnorderedList(new PersonAccess(people, who, person, links));
        access.addClassName("gz-plain");
        add(held, new Card(t("person.access"), access));
        signIn.card(person).ifPresent(this::add);
        erasure.card(person).ifPresent(this::add);
    }

    private void show(Person person) {
        held.removeAll();
        var today = Days.today(clock);
        var all = holdings.ofPerson(person.id());
        var now = list(person, all, h -> h.period().includes(today));
        if (now == null) {
            held.add(new Card(t("person.held"), none(person)));
        } else {
            held.add(new Card(t("person.held"), now));
        }
        section(person, "person.coming", all, h -> h.from().isAfter(today));
        section(person, "person.past", all, h -> h.to() != null && h.to().isBefore(today));
    }

    private void section(Person person, String word, List<Holding> all, Predicate<Holding> which) {
        var rows = list(person, all, which);
        if (rows != null) {
            held.add(new Card(t(word), rows));
        }
    }

    private @Nullable UnorderedList list(Person person, List<Holding> all, Predicate<Holding> which) {
        var rows = new UnorderedList();
        rows.addClassNames("gz-plain", "gz-holdings");
        all.stream()
                .filter(which)
                .forEach(holding -> rows.add(
                        new HoldingRow(holdings, names, formats, who, holding, Days.today(clock), () -> show(person))));
        return rows.getChildren().findAny().isPresent() ? rows : null;
    }

    private Component none(Person person) {
        var text = t("person.none.text", person.name());
        return mayAssign(person)
                ? new EmptyState("people", t("person.none"), text, assign(person, false))
                : new EmptyState("people", t("person.none"), text);
    }

    /** Also to those who have not come yet: they hold it when they do. */
    private boolean mayAssign(Person person) {
        return who.may(Permission.MANAGE_PEOPLE) && (person.active() || person.state() == Person.State.INVITED);
    }

    private Button assign(Person person, boolean primary) {
        var button = new Button(t("holding.assign"));
        button.addClickListener(click -> {
            names.read();
            new AssignDialog(holdings, names, people, Days.today(clock), () -> show(person))
                    .to(person)
                    .open();
        });
        if (primary) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

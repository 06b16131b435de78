package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.shared.Page;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.jspecify.annotations.Nullable;

/** The people of the business, what they may do, and whether they may come in. */
@Needs(Permission.READ_PEOPLE)
@Route(value = Addresses.PEOPLE, layout = MainLayout.class)
class PeopleView extends Div implements HasDynamicTitle {
    private final People people;
    private final Jobs jobs;
    private final Caller who;
    private final UnorderedList list = new UnorderedList();
    private final Div foot = new Div();

    @Inject
    PeopleView(People people, Jobs jobs, CurrentCaller caller) {
        this.people = people;
        this.jobs = jobs;
        this.who = caller.get();
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
        add(header.about(t("people.about", who.tenantName())), new PeopleTabs(Addresses.PEOPLE), list, foot);
        more(null);
    }

    private void more(@Nullable String after) {
        var page = people.list(after, Page.DEFAULT_SIZE);
        page.items().forEach(person -> list.add(new PersonRow(people, who, person, jobs)));
        foot.removeAll();
        if (page.next() != null) {
            foot.add(new Button(t("more"), click -> more(page.next())));
        } else if (list.getChildren().count() == 1 && who.may(Permission.MANAGE_PEOPLE)) {
            foot.add(new EmptyState(
                    "people",
                    t("people.alone"),
                    t("people.alone.text"),
                    Links.button(Addresses.INVITE, t("people.invite"), false)));
        }
    }

    private Button add() {
        return new Button(t("people.add"), click -> new AddPersonDialog(people, who, this::added).open());
    }

    private void added(Person person) {
        foot.removeAll();
        list.add(new PersonRow(people, who, person, jobs));
    }

    @Override
    public String getPageTitle() {
        return Titles.of("nav.people");
    }
}

package org.guizhang.ui.thing;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.tenant.Permission;
import org.guizhang.thing.RegisterKind;
import org.guizhang.thing.ThingRegister;
import org.guizhang.thing.Things;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;

/** A new thing: first of which kind, which stands in the address, then what it is. */
@Needs(Permission.MANAGE_THINGS)
@Route(value = ThingPaths.ADD, layout = MainLayout.class)
class AddThingView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Things things;
    private final ThingRegister register;
    private final ThingNames names;

    @Inject
    AddThingView(Things things, ThingRegister register, ThingNames names) {
        this.things = things;
        this.register = register;
        this.names = names;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        names.read();
        var wanted = ThingPaths.kind(event);
        add(new PageHeader(t("things.add"))
                .about(t("things.add.about"))
                .back(ThingPaths.of(Addresses.THINGS, wanted), t("nav.things")));
        var kinds = names.current();
        if (kinds.isEmpty()) {
            add(new EmptyState(
                    "tag",
                    t("things.no-kinds"),
                    t("things.no-kinds.text"),
                    Links.to(Addresses.POLICY, t("nav.policy"))));
            return;
        }
        var kind = kinds.stream().filter(one -> one.id().equals(wanted)).findFirst();
        var choice = KindChoice.of(names, kind.orElse(null), ThingPaths.ADD);
        kind.ifPresentOrElse(chosen -> form(choice, chosen), () -> add(new Card(choice)));
    }

    private void form(Select<RegisterKind> choice, RegisterKind kind) {
        var form = new ThingForm(register, kind, null, names.places())
                .ends("things.add", ThingPaths.of(Addresses.THINGS, kind.id()), entry -> {
                    var added = things.add(entry);
                    Toast.show(t("things.added", added.name()));
                    Addresses.go(UI.getCurrent(), ThingPaths.thing(added.id()));
                });
        var card = new Card(choice);
        var about = kind.declared().summary();
        if (about != null) {
            card.note(Texts.said(about));
        }
        card.add(form);
        add(card);
    }

    @Override
    public String getPageTitle() {
        return Titles.of("things.add");
    }
}

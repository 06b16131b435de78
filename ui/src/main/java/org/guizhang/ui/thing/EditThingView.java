package org.guizhang.ui.thing;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.Permission;
import org.guizhang.thing.ThingRegister;
import org.guizhang.thing.Things;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;

/** Another name, place or values for a thing. */
@Needs(Permission.MANAGE_THINGS)
@Route(value = ThingPaths.EDIT, layout = MainLayout.class)
class EditThingView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Things things;
    private final ThingRegister register;
    private final ThingNames names;
    private String title = "";

    @Inject
    EditThingView(Things things, ThingRegister register, ThingNames names) {
        this.things = things;
        this.register = register;
        this.names = names;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        names.read();
        var thing = things.get(Ids.parse(ThingPaths.part(event, "thing")));
        var here = ThingPaths.thing(thing.id());
        title = Titles.with(t("things.edit.of", thing.name()));
        add(new PageHeader(t("things.edit.of", thing.name())).back(here, thing.name()));
        add(new Card(new ThingForm(register, names.kindOf(thing), thing, names.places())
                .ends("things.save", here, entry -> {
                    var stored = things.change(thing.id(), entry, thing.revision());
                    Toast.show(t("saved.name", stored.name()));
                    Addresses.go(UI.getCurrent(), here);
                })));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

package org.guizhang.ui.thing;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Permission;
import org.guizhang.thing.Things;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.Titles;

/** Where the code on a label leads: to its thing. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = ThingPaths.CODE, layout = MainLayout.class)
class CodeOfThingView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Things things;

    @Inject
    CodeOfThingView(Things things) {
        this.things = things;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            event.forwardTo(ThingPaths.thing(
                    things.withCode(ThingPaths.part(event, "code")).id()));
        } catch (NotFound unknown) {
            add(new EmptyState(
                            "search",
                            t("things.code.unknown"),
                            t("things.code.unknown.text"),
                            Links.button(Addresses.THINGS, t("things.code.all"), false))
                    .asPage());
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of("things.code.unknown");
    }
}

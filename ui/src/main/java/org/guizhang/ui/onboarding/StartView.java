package org.guizhang.ui.onboarding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.onboarding.Journeys;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;

/** Leads to the step that is next. */
@Needs(Permission.PUBLISH_POLICY)
@Route(value = Addresses.START, layout = MainLayout.class)
class StartView extends Div implements BeforeEnterObserver {
    private final Journeys journeys;

    @Inject
    StartView(Journeys journeys) {
        this.journeys = journeys;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(Steps.address(journeys.now().step()));
    }
}

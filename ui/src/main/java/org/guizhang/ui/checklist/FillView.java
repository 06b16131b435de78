package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guizhang.blob.Blobs;
import org.guizhang.checklist.Checklists;
import org.guizhang.checklist.Filling;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;

/** Fills in one checklist where one is, by the same element as on phones. */
@Needs(Permission.WORK)
@Route(value = CheckPaths.FILL, layout = MainLayout.class)
class FillView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Checklists checklists;
    private final Filling filling;
    private final Blobs blobs;
    private final Clock clock;
    private final String signer;
    private String title = "";

    @Inject
    FillView(Checklists checklists, Filling filling, Blobs blobs, Clock clock, CurrentCaller caller) {
        this.checklists = checklists;
        this.filling = filling;
        this.blobs = blobs;
        this.clock = clock;
        signer = caller.person().name();
        addClassNames("gz-page", "gz-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var sheet = checklists.get(CheckPaths.id(event, "occurrence"));
        var line = sheet.occurrence();
        if (!SheetView.mayBeFilled(sheet)) {
            event.forwardTo(CheckPaths.sheet(line.id()));
            return;
        }
        var name = Texts.said(line.title());
        title = Titles.with(name);
        var phone = Links.button(CheckPaths.filling(line.id()), t("work.fill.phone"), false);
        phone.setRouterIgnore(true);
        add(
                new PageHeader(name, phone)
                        .about(CheckWords.place(line.place()))
                        .back(CheckPaths.sheet(line.id()), t("work.sheet")),
                new FilledSheet(sheet, signer, filling, blobs, clock, () -> handedIn(line.id())));
    }

    private void handedIn(UUID occurrence) {
        Toast.show(t("work.fill.done"));
        getUI().ifPresent(ui -> ui.navigate(CheckPaths.sheet(occurrence)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

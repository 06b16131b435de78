package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Map;
import org.guizhang.policy.draft.Modules;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;

/** The whole draft as readers would see it, with the notes only administrators get. */
@Needs(Permission.READ_POLICY)
@Route(value = PolicyPaths.PREVIEW, layout = MainLayout.class)
class PreviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Modules modules;
    private final boolean mayPublish;

    @Inject
    PreviewView(Modules modules, CurrentCaller caller) {
        this.modules = modules;
        this.mayPublish = caller.person().may(Permission.PUBLISH_POLICY);
        addClassNames("gz-page", "gz-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var id = PolicyPaths.id(event);
        var draft = modules.preview(id, Map.of());
        var name = said(draft.title());
        var header = mayPublish
                ? new PageHeader(t("preview.title"), Links.button(PolicyPaths.publish(id), t("publish.do"), true))
                : new PageHeader(t("preview.title"));
        add(header.back(PolicyPaths.module(id), name).about(t("preview.about")));
        var place = DocumentPlace.preview();
        var contents = new Contents(event.getLocation());
        contents.add(draft.content(), place, false);
        var sheet = new Article(new H2(name), new RegulationText(draft.content(), place));
        sheet.addClassNames("gz-sheet", "gz-reading");
        var page = new Div(contents, sheet);
        page.addClassName("gz-with-contents");
        add(page);
    }

    @Override
    public String getPageTitle() {
        return Titles.of("preview.title");
    }
}

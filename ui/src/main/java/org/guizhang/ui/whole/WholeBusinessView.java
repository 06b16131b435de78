package org.guizhang.ui.whole;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;

/** Everything of the business in one archive, what it takes of the installation, and its end. */
@Needs(Permission.OWN_BUSINESS)
@Route(value = Addresses.WHOLE, layout = MainLayout.class)
class WholeBusinessView extends Div implements HasDynamicTitle {
    @Inject
    WholeBusinessView(ArchivesCard archives, ShareCard share, ClosingCard closing) {
        addClassName("gz-page");
        add(
                new PageHeader(t("whole.title")).about(t("whole.about")).back(Addresses.SETTINGS, t("nav.settings")),
                archives.card(),
                share.card(),
                closing.card());
    }

    @Override
    public String getPageTitle() {
        return Titles.of("whole.title");
    }
}

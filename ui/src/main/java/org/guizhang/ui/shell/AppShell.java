package org.guizhang.ui.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import java.util.Map;
import org.guizhang.shared.Languages;

/** Head of the page: the theme as plain style sheets and one script, so that no front-end build is needed. */
public class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        settings.setPageTitle(Messages.in(Languages.CHINESE, "app.title"));
        settings.addMetaTag("color-scheme", "light dark");
        settings.addLink("/theme/favicon.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
        for (var sheet : StaticFiles.SHEETS) {
            settings.addLink(StaticFiles.versioned(sheet), Map.of("rel", "stylesheet"));
        }
    }
}

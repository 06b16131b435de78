package org.guizhang.ui.thing;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.function.Supplier;
import org.guizhang.shared.PublicAddress;
import org.guizhang.thing.ThingFilter;
import org.guizhang.thing.ThingLabels;
import org.guizhang.ui.shell.Addresses;

/** Labels of things as a file to print, made when it is asked for. */
class ThingLabelLink extends Anchor {
    /** @param wanted which things, as it is when the link is followed */
    ThingLabelLink(ThingLabels labels, PublicAddress address, Supplier<ThingFilter> wanted) {
        var here = address.orElse(Addresses.here());
        var name = t("things.labels.file");
        DownloadHandler handler = event -> {
            var file = labels.print(wanted.get(), here);
            event.setFileName(name);
            event.setContentType("application/pdf");
            event.setContentLength(file.length);
            event.getOutputStream().write(file);
        };
        setHref(handler);
        setText(t("things.labels"));
        setRouterIgnore(true);
        addClassNames("gz-button", "gz-secondary");
    }
}

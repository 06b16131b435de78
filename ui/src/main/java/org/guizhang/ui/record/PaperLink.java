package org.guizhang.ui.record;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.function.Supplier;

/** Hands out a record as a file, made when it is asked for. */
class PaperLink extends Anchor {
    /** @param of what it is, for those who hear the link and see no page */
    PaperLink(String words, String of, String file, String type, Supplier<byte[]> made) {
        setText(words);
        setHref((DownloadHandler) event -> {
            var bytes = made.get();
            event.setFileName(file);
            event.setContentType(type);
            event.setContentLength(bytes.length);
            event.getOutputStream().write(bytes);
        });
        addClassNames("gz-button", "gz-secondary");
        setRouterIgnore(true);
        getElement().setAttribute("aria-label", of);
    }
}

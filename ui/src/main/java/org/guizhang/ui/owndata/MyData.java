package org.guizhang.ui.owndata;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.guizhang.shared.Json;
import org.guizhang.shared.TooMany;
import org.guizhang.tenant.owndata.OwnData;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorPage;

/** Everything that is kept about the reader, as one file. */
public class MyData {
    private final OwnData data;

    @Inject
    MyData(OwnData data) {
        this.data = data;
    }

    /** What it is, and the link that fetches it. */
    public Card card() {
        var name = t("data.file");
        DownloadHandler handler = event -> {
            try {
                var document = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(data.export());
                event.setFileName(name);
                event.setContentType("application/json;charset=UTF-8");
                event.getOutputStream().write(document.getBytes(StandardCharsets.UTF_8));
            } catch (TooMany asked) {
                event.getRequest().setAttribute(ErrorPage.REASON, asked.what());
                event.getResponse()
                        .setHeader(
                                "Retry-After", String.valueOf(asked.retryAfter().toSeconds()));
                event.getResponse().sendError(ErrorPage.TOO_MANY, "");
            }
        };
        var link = new Anchor(handler, t("data.get"));
        link.addClassNames("gz-button", "gz-secondary");
        link.setRouterIgnore(true);
        // A browser shows no page for a download that is refused; the file names itself as one anyway.
        link.getElement().removeAttribute("download");
        var actions = new Div(link);
        actions.addClassName("gz-actions");
        return new Card(t("data.title"), new Paragraph(t("data.about")), actions);
    }
}

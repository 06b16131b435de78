package org.guizhang.ui.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.jsoup.nodes.Element;

/** What every page gets when it is opened: executor, language, look, nonces, and the guard on its way. */
@ApplicationScoped
public class PageSetup {
    @Resource
    ManagedExecutorService executor;

    @Inject
    ReaderLanguage language;

    @Inject
    Guard guard;

    void service(@Observes ServiceInitEvent event) {
        event.setExecutor(executor);
        event.addRequestHandler(new UnaskedLooks());
        event.addIndexHtmlRequestListener(this::head);
    }

    void page(@Observes UIInitEvent event) {
        var ui = event.getUI();
        ui.setLocale(language.ofThisRequest());
        ConnectionNotice.in(ui);
        UnaskedLooks.in(ui);
        ui.addBeforeEnterListener(guard::check);
    }

    private static List<Element> scripts() {
        var elements = new ArrayList<Element>();
        var words = Json.canonical(UnsavedText.words());
        elements.add(new Element("meta").attr("name", "guizhang-words").attr("content", words));
        for (var script : StaticFiles.SCRIPTS) {
            elements.add(new Element("script").attr("src", StaticFiles.versioned(script)));
        }
        return elements;
    }

    private void head(IndexHtmlResponse page) {
        var path = page.getVaadinRequest().getPathInfo();
        page.getVaadinResponse().setStatus(guard.status(path == null ? "" : path.substring(1)));
        var document = page.getDocument();
        document.getElementsByTag("html").attr("lang", Languages.tag(language.ofThisRequest()));
        // First in the head and not deferred: they set light or dark before anything is painted, and hear keys first.
        document.head().insertChildren(0, scripts());
        if (page.getVaadinRequest().getAttribute(SecurityHeaders.NONCE) instanceof String nonce) {
            document.getElementsByTag("script").attr("nonce", nonce);
            SecurityHeaders.ofPage(page.getVaadinResponse(), nonce);
        }
    }
}

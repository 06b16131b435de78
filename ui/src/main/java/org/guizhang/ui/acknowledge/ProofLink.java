package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.function.Supplier;

/** Hands out a signature as a sealed PDF. */
class ProofLink extends Anchor {

    /** @param of whose signature it is, for those who hear the link and see no row */
    ProofLink(Supplier<byte[]> proof, String of) {
        setText(t("proof.do"));
        setHref((DownloadHandler) event -> {
            event.setFileName(t("proof.file", of));
            event.setContentType("application/pdf");
            event.getOutputStream().write(proof.get());
        });
        addClassNames("gz-button", "gz-secondary");
        setRouterIgnore(true);
        getElement().setAttribute("aria-label", t("proof.of", of));
    }
}

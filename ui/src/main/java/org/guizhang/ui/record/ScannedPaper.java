package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import org.guizhang.record.FormRecord;

/** Tells whoever has scanned the code of a paper whether it shows the record as it is. */
class ScannedPaper extends Paragraph {
    private static final String PAPER = "paper";

    ScannedPaper(FormRecord record, Location location) {
        var digest = location.getQueryParameters().getSingleParameter(PAPER).orElse("");
        setVisible(!digest.isEmpty());
        addClassName("gz-note");
        getElement().setAttribute("role", "status");
        var found = record.line().stream()
                .filter(turn -> turn.digest().equals(digest))
                .findFirst();
        if (found.isEmpty()) {
            setText(t("records.paper.other"));
        } else if (found.get().version() == record.version()) {
            setText(t("records.paper.same"));
        } else {
            setText(t("records.paper.old", found.get().version(), record.version()));
        }
    }
}

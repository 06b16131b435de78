package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.guizhang.joining.roster.RosterImport;

/** What of a file was not read as people: columns that mean nothing here, and rows such as sums. Nothing where all was. */
class BesideRoster extends Div {
    BesideRoster(RosterImport roster) {
        if (!roster.unread().isEmpty()) {
            note(t("import.unread", String.join(t("import.unread.comma"), roster.unread())));
        }
        if (!roster.passed().isEmpty()) {
            note(t(
                    "import.passed",
                    roster.passed().stream()
                            .map(passed -> t("import.passed.row", passed.row(), passed.words()))
                            .collect(Collectors.joining(t("import.unread.comma")))));
        }
    }

    /** Whether there is something to say. */
    boolean isNeeded() {
        return getComponentCount() > 0;
    }

    private void note(String words) {
        var note = new Paragraph(words);
        note.addClassName("gz-muted");
        add(note);
    }
}

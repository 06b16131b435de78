package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.guizhang.checklist.CitedClause;
import org.guizhang.ui.parts.Fold;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.Texts;

/** The clause that was checked, folded: its words of that edition, and the way to the handbook of today. */
class CitedClauseFold extends Fold {
    CitedClauseFold(UUID module, CitedClause clause) {
        super(Texts.said(clause.heading()), () -> {
            var words = new Paragraph(Texts.said(clause.text()));
            words.addClassName("gz-cited");
            return List.of(words, Links.to(CheckPaths.clause(module, clause.key()), t("work.clause.open")));
        });
    }
}

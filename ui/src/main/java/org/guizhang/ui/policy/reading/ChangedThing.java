package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.List;
import org.guizhang.policy.diff.Difference;
import org.guizhang.policy.diff.Difference.How;
import org.guizhang.policy.diff.Difference.Line;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;

/** A clause, a chapter, a checklist …: its name, what happened to it, and each of its texts and settings that differ. */
class ChangedThing extends Article {
    private ChangedThing(Collection<How> how, String heading, List<Line> lines) {
        addClassName("gz-change");
        var head = new Div(new H3(heading));
        head.addClassName("gz-change-head");
        how.forEach(one -> head.add(new StateBadge(tone(one), t("compare.how." + one))));
        var body = new Div();
        body.getElement().setProperty("innerHTML", ChangedLine.html(lines));
        add(head, body);
    }

    static ChangedThing regulation(List<Line> lines) {
        return new ChangedThing(List.of(), t("compare.regulation"), lines);
    }

    static ChangedThing of(Difference.ChapterChange chapter) {
        return new ChangedThing(chapter.how(), said(chapter.title()), chapter.lines());
    }

    static ChangedThing of(Difference.ArtefactChange artefact) {
        var name = t("compare.kind." + artefact.kind(), said(artefact.title()));
        return new ChangedThing(artefact.how(), name, artefact.lines());
    }

    static ChangedThing of(Difference.ClauseChange clause) {
        var thing = new ChangedThing(clause.how(), said(clause.heading()), clause.lines());
        var was = clause.formerHeading();
        if (was != null && !was.equals(clause.heading())) {
            thing.note(t("compare.was", said(was)));
        }
        var from = clause.formerChapter();
        if (from != null) {
            thing.note(t("compare.moved", said(from), said(clause.chapter())));
        }
        return thing;
    }

    private void note(String words) {
        var note = new Paragraph(words);
        note.addClassNames("gz-muted", "gz-small");
        addComponentAtIndex(1, note);
    }

    private static Tone tone(How how) {
        return switch (how) {
            case ADDED -> Tone.PASS;
            case REMOVED -> Tone.LATE;
            case MOVED, RENAMED -> Tone.INFO;
            case CHANGED -> Tone.DUE;
        };
    }
}

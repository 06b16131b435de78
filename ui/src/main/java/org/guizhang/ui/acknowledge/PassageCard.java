package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.guizhang.acknowledge.Passage;
import org.guizhang.acknowledge.Passage.Change;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.StateBadge;

/** One clause to be read before signing, with what has happened to it in a word. */
class PassageCard extends Article {
    PassageCard(Passage passage, boolean first) {
        addClassName("gz-passage");
        var heading = new Div(new H3(passage.heading().in(Messages.locale())));
        heading.addClassName("gz-passage-head");
        // In a first signature everything is new: saying so on each clause would say nothing.
        if (passage.change() != Change.SAME && !first) {
            heading.add(new StateBadge(tone(passage.change()), t("sign.change." + passage.change())));
        }
        add(heading);
        passage.text().in(Messages.locale()).lines().forEach(line -> add(new Paragraph(line)));
        if (passage.change() == Change.REMOVED) {
            addClassName("gz-gone");
        }
    }

    private static StateBadge.Tone tone(Change change) {
        return switch (change) {
            case ADDED -> StateBadge.Tone.INFO;
            case CHANGED -> StateBadge.Tone.DUE;
            case REMOVED, SAME -> StateBadge.Tone.QUIET;
        };
    }
}

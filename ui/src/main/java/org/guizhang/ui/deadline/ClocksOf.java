package org.guizhang.ui.deadline;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guizhang.deadline.Deadline;
import org.guizhang.deadline.DeadlineFilter;
import org.guizhang.deadline.DeadlineSubject;
import org.guizhang.deadline.Deadlines;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Texts;

/** The clocks that run about something, beside it on its own page. */
public class ClocksOf {
    private static final int MOST = 20;

    private final Deadlines deadlines;
    private final DeadlineWords words;

    @Inject
    ClocksOf(Deadlines deadlines, DeadlineWords words) {
        this.deadlines = deadlines;
        this.words = words;
    }

    /** Empty where there has never been one that the reader may see. */
    public Optional<Card> of(String kind, String id) {
        var subject = new DeadlineSubject(kind, id, null);
        var all = deadlines.list(
                new DeadlineFilter(DeadlineFilter.Which.ALL, false, null, null, null, null, null, null, null, subject),
                0,
                MOST);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("gz-plain-list");
        all.forEach(one -> list.add(line(one)));
        return Optional.of(new Card(t("deadlines.title"), list));
    }

    private ListItem line(Deadline deadline) {
        var name = new Div(
                new StateBadge(DeadlineWords.tone(deadline.state()), DeadlineWords.state(deadline.state())),
                Links.to(Addresses.deadline(deadline.id()), Texts.said(deadline.title())));
        name.addClassName("gz-marks");
        var left = words.left(deadline);
        var told = new Paragraph(left.isEmpty() ? words.until(deadline.due()) : left);
        told.addClassNames("gz-muted", "gz-small");
        return new ListItem(name, told);
    }
}

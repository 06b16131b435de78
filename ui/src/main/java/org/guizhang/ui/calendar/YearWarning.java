package org.guizhang.ui.calendar;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guizhang.calendar.Calendar;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.StateBadge;

/** Says that the holidays of a year are not known, and what counts until they are. */
final class YearWarning extends Card {
    private YearWarning(String years) {
        addClassNames("gz-hint", "gz-year-warning");
        getElement().setAttribute("role", "status");
        add(
                new StateBadge(StateBadge.Tone.DUE, t("calendar.missing", years)),
                new Paragraph(t("calendar.missing.text", years)));
    }

    /** The warning for the years on show and those about to begin, if there are such. */
    static Optional<YearWarning> of(Calendar calendar, Collection<Integer> onShow) {
        var missing = new TreeSet<>(calendar.missingYears());
        missing.addAll(onShow);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new YearWarning(
                        missing.stream().map(String::valueOf).collect(Collectors.joining(t("list.comma")))));
    }
}

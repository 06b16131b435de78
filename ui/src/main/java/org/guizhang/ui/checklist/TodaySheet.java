package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guizhang.checklist.OccurrenceLine;
import org.guizhang.checklist.OccurrenceState;
import org.guizhang.checklist.TodayList;
import org.guizhang.ui.parts.Html;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The lines of a day by how much they hurry, each with the way to fill it in; written as one piece, like the board. */
class TodaySheet extends Div {
    private final CheckWords words;
    private @Nullable TodayList shown;

    TodaySheet(CheckWords words) {
        this.words = words;
        addClassName("gz-stack");
    }

    /** @return whether there is anything */
    boolean show(TodayList today) {
        var due = Stream.concat(today.due().stream(), today.open().stream()).toList();
        var past = Stream.concat(today.late().stream(), today.missed().stream()).toList();
        if (!isLike(today)) {
            shown = today;
            var html = new Html();
            group(html, "today.past", past);
            group(html, "today.now", due);
            group(html, "today.later", today.later());
            getElement().setProperty("innerHTML", html.toString());
        }
        return !(past.isEmpty() && due.isEmpty() && today.later().isEmpty());
    }

    /** Whether all lines are as they are shown; only the moment of looking is another. */
    private boolean isLike(TodayList today) {
        return shown != null
                && shown.missed().equals(today.missed())
                && shown.late().equals(today.late())
                && shown.due().equals(today.due())
                && shown.open().equals(today.open())
                && shown.later().equals(today.later());
    }

    private void group(Html html, String name, List<OccurrenceLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        html.open("section", "class", "gz-card gz-board-site").with(t(name), "h2");
        html.open("ul", "class", "gz-board");
        lines.forEach(line -> line(html, line));
        html.close().close();
    }

    private void line(Html html, OccurrenceLine line) {
        html.open("li").open("h3");
        html.with(Texts.said(line.title()), "a", "href", Addresses.link(CheckPaths.sheet(line.id())));
        html.close().open("ul", "class", "gz-windows").open("li");
        var tone = CheckWords.tone(line.state(), null).name().toLowerCase(Locale.ROOT);
        if (line.state() == OccurrenceState.UPCOMING) {
            html.open("span", "class", "gz-window gz-" + tone);
        } else {
            // The light shell stands beside these screens: the browser goes there itself.
            html.open("a", "class", "gz-window gz-" + tone, "router-ignore", "", "href", CheckPaths.filling(line.id()));
        }
        var day = words.today();
        html.with(words.hour(line.opens(), day), "span", "class", "gz-hour");
        html.with(state(line, day), "span", "class", "gz-window-state");
        html.with(CheckWords.place(line.place()), "span", "class", "gz-window-place");
        html.close().close().close().close();
    }

    private String state(OccurrenceLine line, LocalDate day) {
        return switch (line.state()) {
            case OPEN ->
                t(line.progress().answered() > 0 ? "work.begun" : "today.fill-by", words.hour(line.due(), day));
            case LATE -> t("work.late-since", words.hour(line.due(), day));
            default -> CheckWords.state(line.state(), null);
        };
    }
}

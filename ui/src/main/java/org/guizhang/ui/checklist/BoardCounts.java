package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.guizhang.checklist.ChecklistBoard.Counts;
import org.guizhang.ui.shell.StateBadge.Tone;

/** How many checklists stand how; what nothing stands is quiet. */
class BoardCounts extends UnorderedList {
    BoardCounts() {
        addClassName("gz-board-counts");
    }

    void show(Counts counts) {
        removeAll();
        count("overdue", counts.overdue(), Tone.LATE);
        count("missed", counts.missed(), Tone.LATE);
        count("due", counts.due(), Tone.INFO);
        count("later", counts.later(), Tone.QUIET);
        count("onTime", counts.onTime(), Tone.PASS);
        count("late", counts.late(), Tone.DUE);
        count("skipped", counts.skipped(), Tone.QUIET);
        count("unsettled", counts.unsettled(), Tone.LATE);
    }

    private void count(String key, int count, Tone tone) {
        var value = new Span(String.valueOf(count));
        value.addClassName("gz-figure-value");
        var line = new ListItem(value, new Span(t("work.count." + key)));
        line.addClassName(
                count == 0 ? "gz-count-none" : "gz-count-" + tone.name().toLowerCase(Locale.ROOT));
        add(line);
    }
}

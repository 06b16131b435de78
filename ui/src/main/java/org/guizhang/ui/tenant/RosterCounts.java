package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import org.guizhang.joining.roster.RosterImport;
import org.guizhang.joining.roster.RosterImport.Outcome;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;

/** How many rows mean what; what no row means is left out. */
class RosterCounts extends Div {
    RosterCounts(RosterImport roster) {
        addClassName("gz-actions-like");
        for (var outcome : Outcome.values()) {
            var count = roster.count(outcome);
            if (count > 0) {
                var key = (roster.applied() ? "import.counted." : "import.count.") + outcome;
                add(new StateBadge(tone(outcome), t(key, count)));
            }
        }
    }

    static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case ADD, ASSIGN -> Tone.PASS;
            case PRESENT -> Tone.QUIET;
            case WRONG -> Tone.LATE;
        };
    }
}

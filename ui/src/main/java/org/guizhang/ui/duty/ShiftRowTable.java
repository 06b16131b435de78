package org.guizhang.ui.duty;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.guizhang.duty.ShiftImport;
import org.guizhang.duty.ShiftImport.Line;
import org.guizhang.duty.ShiftImport.Outcome;
import org.guizhang.ui.parts.Cells;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Texts;

/** The rows of a file and what each means; those to be mended first, with the cell and the remedy. */
class ShiftRowTable extends DataTable<Line> {
    private static final String ROW = "<span class=\"gz-muted gz-number\">${item.row}</span>";
    private static final String NAME = """
            <div class="gz-names gz-line-of-file">
              <span class="gz-strong">${item.person}</span><span class="gz-muted">${item.when}</span>
            </div>""";
    private static final String OUTCOME = "<span class=\"gz-badge gz-${item.tone}\">${item.outcome}</span>";
    private static final String FAULTS = """
            ${item.faults.length ? html`<div class="gz-roster-faults">
              ${item.faults.map(fault => html`<p>${fault}</p>`)}</div>` : ''}""";

    ShiftRowTable(ShiftImport found) {
        super(t("import.table"), Line::row, count -> t("import.found", count));
        var cells = new Cells<Line>()
                .value("row", line -> t("import.row", line.row()))
                .value("person", line -> line.person().isEmpty() ? t("import.unnamed") : line.person())
                .value("when", Line::when)
                .value("tone", line -> tone(line.outcome()).name().toLowerCase(Locale.ROOT))
                .value("outcome", line -> t("duty.outcome." + line.outcome()))
                .value("faults", ShiftRowTable::faults);
        column(t("import.number"), cells.of(ROW)).setWidth("7rem").setFlexGrow(0);
        head(t("duty.shift"), cells.of(NAME + FAULTS)).setFlexGrow(3);
        column(t("import.outcome"), cells.of(OUTCOME));
        cards(t("import.table"), cells.of("<div class=\"gz-names\">" + ROW + OUTCOME + "</div>" + NAME + FAULTS));
        show(Rows.of(found.lines().stream()
                .sorted(Comparator.comparing(line -> line.outcome() != Outcome.WRONG))
                .toList()));
    }

    /** How many rows mean what; what no row means is left out. */
    static Div counts(ShiftImport found) {
        var counts = new Div();
        counts.addClassName("gz-actions-like");
        for (var outcome : Outcome.values()) {
            var count = found.count(outcome);
            if (count > 0) {
                var key = (found.applied() ? "duty.counted." : "duty.count.") + outcome;
                counts.add(new StateBadge(tone(outcome), t(key, count)));
            }
        }
        return counts;
    }

    private static List<String> faults(Line line) {
        return line.faults().stream()
                .map(fault -> t(
                        "errors.line", Texts.said(fault.title()), fault.remedy().in(Messages.locale())))
                .toList();
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case ADD -> Tone.PASS;
            case DOUBLE -> Tone.DUE;
            case PRESENT -> Tone.QUIET;
            case WRONG -> Tone.LATE;
        };
    }
}

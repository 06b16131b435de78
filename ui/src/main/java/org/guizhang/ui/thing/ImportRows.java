package org.guizhang.ui.thing;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.guizhang.thing.ThingImport;
import org.guizhang.thing.ThingImport.Line;
import org.guizhang.thing.ThingImport.Outcome;
import org.guizhang.ui.parts.Cells;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Texts;

/** The rows of a file and what each means; those to be mended first, with the cell and the remedy. */
class ImportRows extends DataTable<Line> {
    private static final String ROW = "<span class=\"gz-muted gz-number\">${item.row}</span>";
    private static final String NAME = """
            <div class="gz-names gz-line-of-file">
              <span class="gz-strong">${item.name}</span><span class="gz-muted">${item.site}</span>
            </div>""";
    private static final String OUTCOME = "<span class=\"gz-badge gz-${item.tone}\">${item.outcome}</span>";
    private static final String FAULTS = """
            ${item.faults.length ? html`<div class="gz-roster-faults">
              ${item.faults.map(fault => html`<p>${fault}</p>`)}</div>` : ''}""";

    ImportRows(ThingImport found) {
        super(t("import.table"), Line::row, count -> t("import.found", count));
        var cells = new Cells<Line>()
                .value("row", line -> t("import.row", line.row()))
                .value("name", line -> line.name().isEmpty() ? t("things.unnamed") : line.name())
                .value("site", line -> line.site() == null ? "" : Texts.said(line.site()))
                .value("tone", line -> tone(line.outcome()).name().toLowerCase(Locale.ROOT))
                .value("outcome", line -> t("things.outcome." + line.outcome()))
                .value("faults", ImportRows::faults);
        column(t("import.number"), cells.of(ROW)).setWidth("7rem").setFlexGrow(0);
        head(t("things.name"), cells.of(NAME + FAULTS)).setFlexGrow(3);
        column(t("import.outcome"), cells.of(OUTCOME));
        cards(t("import.table"), cells.of("<div class=\"gz-names\">" + ROW + OUTCOME + "</div>" + NAME + FAULTS));
        show(Rows.of(found.lines().stream()
                .sorted(Comparator.comparing(line -> line.outcome() != Outcome.WRONG))
                .toList()));
    }

    /** How many rows mean what; what no row means is left out. */
    static Div counts(ThingImport found) {
        var counts = new Div();
        counts.addClassName("gz-actions-like");
        for (var outcome : Outcome.values()) {
            var count = found.count(outcome);
            if (count > 0) {
                var key = (found.applied() ? "things.counted." : "things.count.") + outcome;
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
            case ADD, CHANGE -> Tone.PASS;
            case PRESENT -> Tone.QUIET;
            case WRONG -> Tone.LATE;
        };
    }
}

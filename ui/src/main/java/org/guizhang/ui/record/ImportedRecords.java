package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import java.util.Comparator;
import java.util.List;
import org.guizhang.record.RecordImport;
import org.guizhang.record.RecordImport.Line;
import org.guizhang.ui.parts.Cells;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Texts;

/** The rows of a file and what each would become; those to be mended first, with the column and the remedy. */
class ImportedRecords extends DataTable<Line> {
    private static final String ROW = "<span class=\"gz-muted gz-number\">${item.row}</span>";
    private static final String OUTCOME = "<span class=\"gz-badge gz-${item.tone}\">${item.outcome}</span>";
    private static final String FAULTS = """
            ${item.faults.length ? html`<div class="gz-roster-faults">
              ${item.faults.map(fault => html`<p>${fault}</p>`)}</div>` : html`<span>${item.serial}</span>`}""";

    ImportedRecords(RecordImport found) {
        super(t("import.table"), Line::row, count -> t("import.found", count));
        var cells = new Cells<Line>()
                .value("row", line -> t("import.row", line.row()))
                .value("serial", line -> line.serial() == null ? "" : line.serial())
                .value("tone", line -> line.faults().isEmpty() ? "pass" : "late")
                .value("outcome", line -> line.faults().isEmpty() ? t("records.import.fits") : t("records.import.mend"))
                .value("faults", ImportedRecords::faults);
        column(t("import.number"), cells.of(ROW)).setWidth("7rem").setFlexGrow(0);
        head(t("records.serial"), cells.of(FAULTS)).setFlexGrow(3);
        column(t("import.outcome"), cells.of(OUTCOME));
        cards(t("import.table"), cells.of("<div class=\"gz-names\">" + ROW + OUTCOME + "</div>" + FAULTS));
        show(Rows.of(found.lines().stream()
                .sorted(Comparator.comparing(line -> line.faults().isEmpty()))
                .toList()));
    }

    private static List<String> faults(Line line) {
        return line.faults().stream()
                .map(fault -> t(
                        "errors.line", Texts.said(fault.title()), fault.remedy().in(Messages.locale())))
                .toList();
    }
}

package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import org.guizhang.record.DueRecord;
import org.guizhang.ui.parts.Cells;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Texts;

/** Records with the last day they are kept, and whether they are held beyond it. */
class KeptRecords extends DataTable<DueRecord> {
    private static final String NAME = """
            <div class="gz-cell">
              <a class="gz-strong" href="${item.href}">${item.name}</a><span class="gz-muted">${item.place}</span>
            </div>""";
    private static final String DAY = "<span>${item.day}</span>";
    private static final String STATE = """
            <div class="gz-cell"><div class="gz-marks"><span class="gz-badge gz-${item.tone}">${item.state}</span></div>
              <span class="gz-muted">${item.why}</span></div>""";

    KeptRecords(RecordWords words) {
        super(t("records.keeping.table"), DueRecord::id, count -> t("records.total", count));
        var cells = new Cells<DueRecord>()
                .value("href", one -> Addresses.link(RecordPaths.record(one.id())))
                .value("name", one -> one.serial() == null ? t("records.unnumbered") : one.serial())
                .value("place", one -> one.site() == null ? "" : Texts.said(one.site()))
                .value("day", one -> words.date(one.due()))
                .value("tone", one -> one.held() != null ? "due" : one.mayGo() ? "late" : "quiet")
                .value(
                        "state",
                        one -> t(
                                one.held() != null
                                        ? "records.keeping.held"
                                        : one.mayGo() ? "records.keeping.over" : "records.keeping.kept"))
                .value("why", one -> one.held() == null ? "" : one.held());
        head(t("records.serial"), cells.of(NAME)).setFlexGrow(2);
        column(t("records.keeping.until"), cells.of(DAY));
        column(t("records.state"), cells.of(STATE)).setFlexGrow(2);
        cards(t("records.keeping.table"), cells.of(NAME + DAY + STATE));
    }
}

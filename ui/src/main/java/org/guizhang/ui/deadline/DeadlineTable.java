package org.guizhang.ui.deadline;

import static org.guizhang.ui.shell.Messages.t;

import java.util.List;
import org.guizhang.deadline.Deadline;
import org.guizhang.ui.parts.Cells;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.parts.DrawnMark;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Texts;

/** Clocks as a table: what, where, how it stands, how much time is left, by whom. */
class DeadlineTable extends DataTable<Deadline> {
    private static final String NAME = """
            <div class="gz-cell">
              <a class="gz-strong" href="${item.href}">${item.name}</a><span class="gz-muted">${item.place}</span>
            </div>""";
    private static final String STATE = """
            <div class="gz-marks">
              ${item.marks.map(mark => html`<span class="gz-badge gz-${mark.tone}">${mark.words}</span>`)}</div>""";
    private static final String LEFT = """
            <div class="gz-cell"><span>${item.left}</span><span class="gz-muted">${item.until}</span></div>""";
    private static final String WHO = "<span class=\"gz-muted\">${item.who}</span>";

    DeadlineTable(DeadlineWords words) {
        super(t("deadlines.table"), Deadline::id, count -> t("deadlines.total", count));
        var cells = new Cells<Deadline>()
                .value("href", deadline -> Addresses.link(Addresses.deadline(deadline.id())))
                .value("name", deadline -> Texts.said(deadline.title()))
                .value("place", DeadlineWords::place)
                .value(
                        "marks",
                        deadline -> List.of(new DrawnMark(
                                DeadlineWords.tone(deadline.state()), DeadlineWords.state(deadline.state()))))
                .value("left", words::left)
                .value("until", deadline -> words.until(deadline.due()))
                .value("who", DeadlineWords::people);
        head(t("deadlines.what"), cells.of(NAME)).setFlexGrow(3);
        column(t("deadlines.state"), cells.of(STATE));
        column(t("deadlines.time"), cells.of(LEFT)).setFlexGrow(2);
        column(t("deadlines.who"), cells.of(WHO));
        cards(t("deadlines.table"), cells.of(NAME + STATE + LEFT + "<div class=\"gz-names\">" + WHO + "</div>"));
    }
}

package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import java.util.ArrayList;
import java.util.List;
import org.guizhang.checklist.BoardLine;
import org.guizhang.ui.parts.Cells;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.parts.DrawnMark;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Texts;

/** Checklists that have ended: which, where, when, how, by whom. */
class HistoryTable extends DataTable<BoardLine> {
    private static final String NAME = """
            <div class="gz-cell">
              <a class="gz-strong" href="${item.href}">${item.name}</a><span class="gz-muted">${item.place}</span>
            </div>""";
    private static final String WHEN = "<span>${item.when}</span>";
    private static final String STATE = """
            <div class="gz-marks">
              ${item.marks.map(mark => html`<span class="gz-badge gz-${mark.tone}">${mark.words}</span>`)}</div>""";
    private static final String BY = "<span class=\"gz-muted\">${item.by}</span>";
    private static final String SCORE = "<span class=\"gz-number-like\">${item.score}</span>";

    HistoryTable(CheckWords words) {
        super(t("history.table"), BoardLine::id, count -> t("history.total", count));
        var cells = new Cells<BoardLine>()
                .value("href", line -> Addresses.link(CheckPaths.sheet(line.id())))
                .value("name", line -> Texts.said(line.title()))
                .value("place", line -> CheckWords.place(line.place()))
                .value("when", line -> words.stretch(line.opens(), line.due()))
                .value("marks", HistoryTable::marks)
                .value("by", line -> by(words, line))
                .value("score", line -> line.score() == null ? "" : t("history.percent", line.score()));
        head(t("history.checklist"), cells.of(NAME)).setFlexGrow(3);
        column(t("history.when"), cells.of(WHEN)).setFlexGrow(2);
        column(t("history.outcome"), cells.of(STATE)).setFlexGrow(2);
        column(t("history.by"), cells.of(BY)).setFlexGrow(2);
        column(t("history.rate.score"), cells.of(SCORE));
        cards(t("history.table"), cells.of(NAME + "<div class=\"gz-cell\">" + WHEN + BY + "</div>" + STATE));
    }

    private static String by(CheckWords words, BoardLine line) {
        var by = line.by();
        var at = line.at();
        if (by == null) {
            return line.reason() == null ? "" : line.reason();
        }
        return at == null ? by.name() : t("work.by.at", by.name(), words.moment(at));
    }

    private static List<DrawnMark> marks(BoardLine line) {
        var marks = new ArrayList<DrawnMark>();
        marks.add(new DrawnMark(
                CheckWords.tone(line.state(), line.timeliness()), CheckWords.state(line.state(), line.timeliness())));
        if (line.failures() > 0) {
            marks.add(
                    line.unsettled() > 0
                            ? new DrawnMark(Tone.LATE, t("work.failures.open", line.unsettled()))
                            : new DrawnMark(Tone.QUIET, t("work.failures", line.failures())));
        }
        return marks;
    }
}

package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import java.util.ArrayList;
import java.util.List;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.ChecklistFinding.State;
import org.guizhang.template.artefact.ChecklistType.Critical;
import org.guizhang.ui.parts.Cells;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.parts.DrawnMark;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Texts;

/** Findings as a table: what has failed where, how it stands, until when and by whom. */
class FindingTable extends DataTable<ChecklistFinding> {
    private static final String NAME = """
            <div class="gz-cell">
              <a class="gz-strong" href="${item.href}">${item.name}</a><span class="gz-muted">${item.checklist}</span>
            </div>""";
    private static final String PLACE = "<span class=\"gz-muted\">${item.place}</span>";
    private static final String STATE = """
            <div class="gz-marks">
              ${item.marks.map(mark => html`<span class="gz-badge gz-${mark.tone}">${mark.words}</span>`)}</div>""";
    private static final String UNTIL = "<span>${item.until}</span>";
    private static final String WHO = "<span class=\"gz-muted\">${item.who}</span>";

    FindingTable(CheckWords words) {
        super(t("findings.table"), ChecklistFinding::id, count -> t("findings.total", count));
        var cells = new Cells<ChecklistFinding>()
                .value("href", finding -> Addresses.link(CheckPaths.finding(finding.id())))
                .value("name", finding -> Texts.said(finding.text()))
                .value(
                        "checklist",
                        finding -> t("findings.from", Texts.said(finding.title()), words.moment(finding.found())))
                .value("place", finding -> CheckWords.place(finding.place()))
                .value("marks", FindingTable::marks)
                .value("until", finding -> until(words, finding))
                .value("who", FindingTable::who);
        head(t("findings.what"), cells.of(NAME)).setFlexGrow(5);
        column(t("findings.where"), cells.of(PLACE));
        column(t("findings.state"), cells.of(STATE)).setFlexGrow(2);
        column(t("findings.until"), cells.of(UNTIL));
        column(t("findings.who"), cells.of(WHO));
        cards(t("findings.table"), cells.of(NAME + STATE + "<div class=\"gz-names\">" + PLACE + UNTIL + "</div>"));
    }

    private static List<DrawnMark> marks(ChecklistFinding finding) {
        var marks = new ArrayList<DrawnMark>();
        marks.add(new DrawnMark(FindingWords.tone(finding), FindingWords.state(finding)));
        if (finding.critical() != Critical.NONE && finding.state() != State.CLOSED) {
            marks.add(new DrawnMark(Tone.LATE, t("findings.critical." + finding.critical())));
        }
        if (finding.times() > 1) {
            marks.add(new DrawnMark(Tone.QUIET, t("findings.times", finding.times())));
        }
        return marks;
    }

    private static String until(CheckWords words, ChecklistFinding finding) {
        var until = finding.state() == State.OPEN
                ? finding.due()
                : finding.state() == State.DONE ? finding.verifyDue() : null;
        return until == null ? "" : t("findings.by-then", words.moment(until));
    }

    private static String who(ChecklistFinding finding) {
        return switch (finding.state()) {
            case OPEN -> CheckWords.names(finding.correctors());
            case DONE -> CheckWords.names(finding.verifiers());
            case NOTED, CLOSED -> "";
        };
    }
}

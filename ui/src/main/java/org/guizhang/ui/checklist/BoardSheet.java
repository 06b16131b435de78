package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guizhang.checklist.BoardLine;
import org.guizhang.checklist.ChecklistBoard;
import org.guizhang.checklist.OccurrencePlace;
import org.guizhang.checklist.OccurrenceState;
import org.guizhang.ui.parts.Html;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Sites with their checklists, each with its windows as links. It is written as one piece, so that a board of many windows
 * costs the server no components, and is written anew only where something has changed.
 */
class BoardSheet extends Div {
    private final CheckWords words;
    private @Nullable List<BoardLine> shown;

    private record Row(String title, String checklist) {}

    BoardSheet(CheckWords words) {
        this.words = words;
        addClassName("gz-stack");
    }

    void show(ChecklistBoard board) {
        if (board.lines().equals(shown)) {
            return;
        }
        shown = board.lines();
        var html = new Html();
        sites(board).forEach((site, rows) -> {
            html.open("section", "class", "gz-card gz-board-site").with(site, "h2");
            html.open("ul", "class", "gz-board");
            rows.forEach((row, lines) -> row(html, row, lines, board));
            html.close().close();
        });
        getElement().setProperty("innerHTML", html.toString());
    }

    /** By the name of the site, the business as a whole first; each with its checklists by their titles. */
    private static Map<String, Map<Row, List<BoardLine>>> sites(ChecklistBoard board) {
        var sites = new LinkedHashMap<String, Map<Row, List<BoardLine>>>();
        for (var line : board.lines()) {
            sites.computeIfAbsent(site(line.place().site()), name -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            new Row(Texts.said(line.title()), line.module() + "/" + line.checklist()),
                            row -> new ArrayList<>())
                    .add(line);
        }
        return sites;
    }

    private static String site(OccurrencePlace.@Nullable Part site) {
        return site == null ? t("work.everywhere") : Texts.said(site.name());
    }

    private void row(Html html, Row row, List<BoardLine> lines, ChecklistBoard board) {
        html.open("li").with(row.title(), "h3");
        html.open("ul", "class", "gz-windows");
        lines.forEach(line -> window(html, row, line, board));
        html.close().close();
    }

    private void window(Html html, Row row, BoardLine line, ChecklistBoard board) {
        var tone = CheckWords.tone(line.state(), line.timeliness()).name().toLowerCase(Locale.ROOT);
        html.open("li")
                .open(
                        "a",
                        "class",
                        "gz-window gz-" + tone,
                        "href",
                        Addresses.link(CheckPaths.sheet(line.id())),
                        "title",
                        title(line));
        html.with(row.title(), "span", "class", "gz-unseen");
        html.with(words.hour(line.opens(), board.day()), "span", "class", "gz-hour");
        html.open("span", "class", "gz-window-state").words(state(line, board));
        var at = line.at();
        if (at != null) {
            html.words(" ").with(words.hour(at, board.day()), "span", "class", "gz-number-like");
        }
        html.close();
        var within = CheckWords.within(line.place());
        if (!within.isEmpty()) {
            html.with(String.join(" · ", within), "span", "class", "gz-window-place");
        }
        if (line.dutyGap() && line.timeliness() == null) {
            html.with(t("work.duty.gap.short"), "span", "class", "gz-window-failed");
        }
        if (line.failures() > 0) {
            var open = line.unsettled() > 0;
            html.with(
                    open ? t("work.failures.open", line.unsettled()) : t("work.failures", line.failures()),
                    "span",
                    "class",
                    open ? "gz-window-failed" : "gz-window-settled");
        }
        html.close().close();
    }

    /** What is to be done says until when. */
    private String state(BoardLine line, ChecklistBoard board) {
        if (line.state() == OccurrenceState.OPEN) {
            return t(line.begun() ? "work.begun" : "work.due-by", words.hour(line.due(), board.day()));
        }
        return line.state() == OccurrenceState.LATE
                ? t("work.late-since", words.hour(line.due(), board.day()))
                : CheckWords.state(line.state(), line.timeliness());
    }

    private String title(BoardLine line) {
        var by = line.by();
        var stretch = words.stretch(line.opens(), line.due());
        return by == null ? stretch : t("work.window.by", stretch, by.name());
    }
}

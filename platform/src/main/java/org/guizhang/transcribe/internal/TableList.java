package org.guizhang.transcribe.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guizhang.transcribe.NumberScheme;
import org.guizhang.transcribe.Proposal.Why;
import org.guizhang.transcribe.SourceLine;
import org.guizhang.transcribe.internal.Excerpt.Span;

/** A table as a list: each row is an entry that says its cells, each with the head of its column. */
final class TableList {
    private static final int MAX_HEAD = 12;
    /** Columns that count the rows. */
    private static final Set<String> COUNTING = Set.of("序号", "编号", "项次", "序", "No", "no", "NO", "条款号");
    /** Heads that say nothing of their cells. */
    private static final Set<String> IDLE = Set.of("内容", "条款", "规定", "具体内容", "制度内容", "条款内容", "Content", "Rule", "Text");

    private TableList() {}

    /** The rows of one table as entries. */
    static List<Entry> entries(List<SourceLine> rows, Discards discards) {
        var heads =
                isHead(rows) ? rows.get(0).cells().stream().map(String::strip).toList() : List.<String>of();
        var entries = new ArrayList<Entry>();
        for (var row : rows) {
            if (row == rows.get(0) && !heads.isEmpty()) {
                discards.add(row, Why.TABLE_HEAD);
            } else {
                entry(row, heads, entries, discards);
            }
        }
        return entries;
    }

    private static boolean isHead(List<SourceLine> rows) {
        var cells =
                rows.get(0).cells().stream().filter(c -> !LineText.isBlank(c)).toList();
        return rows.size() > 1
                && cells.size() > 1
                && cells.stream()
                        .allMatch(cell -> cell.strip().length() <= MAX_HEAD
                                && Entry.isHeading(cell.strip())
                                && !cell.matches(".*[0-9０-９].*"));
    }

    private static void entry(SourceLine row, List<String> heads, List<Entry> entries, Discards discards) {
        var words = new StringBuilder();
        var spans = new ArrayList<Span>();
        Marker number = null;
        int at = 0;
        var cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            var head = i < heads.size() ? heads.get(i) : "";
            if (i > 0) {
                at++;
            }
            if (isNumber(cell) && words.isEmpty() && number == null && (COUNTING.contains(head) || i == 0)) {
                discards.add(row, at, at + cell.length(), Why.NUMBER);
                number = new Marker(NumberScheme.NUMBER, cell.strip(), 0, List.of(1), true);
            } else if (!LineText.isBlank(cell)) {
                if (!words.isEmpty()) {
                    words.append(LineText.endsWith(words.toString(), "。；;：:") ? "" : "；");
                }
                if (!head.isEmpty() && !IDLE.contains(head)) {
                    words.append(head).append('：');
                }
                words.append(cell.strip());
                spans.add(new Span(row.number(), at, at + cell.length()));
            }
            at += cell.length();
        }
        if (!spans.isEmpty()) {
            entries.add(new Entry(number, Excerpt.of(words.toString(), spans), 0, true));
        }
    }

    private static boolean isNumber(String cell) {
        var words = cell.strip();
        return words.matches("[0-9０-９]{1,3}([.．][0-9０-９]{1,3}){0,3}[.．、]?|[一二三四五六七八九十]{1,3}、?|第[一二三四五六七八九十百0-9]{1,5}条");
    }
}

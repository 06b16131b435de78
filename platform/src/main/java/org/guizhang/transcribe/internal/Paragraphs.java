package org.guizhang.transcribe.internal;

import java.util.ArrayList;
import java.util.List;
import org.guizhang.transcribe.NumberScheme;
import org.guizhang.transcribe.Proposal.Why;
import org.guizhang.transcribe.SourceDocument;
import org.guizhang.transcribe.SourceLine;
import org.guizhang.transcribe.internal.Excerpt.Span;
import org.jspecify.annotations.Nullable;

/** Puts lines together that were one paragraph, and takes their numbers off. */
final class Paragraphs {
    /** Of the widest lines' width; what is as wide goes on in the next line. */
    private static final double FULL = 0.82;
    /** Narrower texts end their lines where they want to. */
    private static final int MIN_WIDTH = 24;
    /** Lines beyond this share are wider by chance. */
    private static final double WIDEST = 0.95;

    private static final int MAX_WRAPPED = 130;
    private static final int FEW = 3;
    private static final double SHARE = 0.12;

    private final Discards discards;
    private final List<SourceLine> lines;
    private final boolean wrapped;
    private final int full;
    private final Sequence sequence = new Sequence();
    private final List<Entry> entries = new ArrayList<>();

    private Paragraphs(SourceDocument document, List<SourceLine> lines, Discards discards) {
        this.discards = discards;
        this.lines = lines;
        var widest = widest();
        var wraps = document.wrapped() || (document.format() == SourceDocument.Format.TEXT && wraps(widest));
        this.wrapped = wraps && widest >= MIN_WIDTH;
        this.full = (int) (widest * FULL);
    }

    static List<Entry> of(SourceDocument document, List<SourceLine> lines, Discards discards) {
        return new Paragraphs(document, lines, discards).read();
    }

    private int widest() {
        var widths = lines.stream()
                .filter(line -> line.kind() == SourceLine.Kind.PARAGRAPH)
                .mapToInt(line -> LineText.width(line.text()))
                .sorted()
                .toArray();
        return widths.length == 0 ? 0 : widths[(int) ((widths.length - 1) * WIDEST)];
    }

    /** Whether many lines of a pasted text end as the widest do, and in the middle of a sentence. */
    private boolean wraps(int widest) {
        var broken = lines.stream()
                .filter(line -> LineText.width(line.text()) >= widest * FULL && !ends(line.text()))
                .count();
        return widest <= MAX_WRAPPED && broken >= FEW && broken >= lines.size() * SHARE;
    }

    private List<Entry> read() {
        @Nullable SourceLine before = null;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.kind() == SourceLine.Kind.ROW) {
                int end = i;
                while (end < lines.size() && lines.get(end).kind() == SourceLine.Kind.ROW) {
                    end++;
                }
                entries.addAll(TableList.entries(lines.subList(i, end), discards));
                i = end - 1;
                before = null;
                continue;
            }
            read(line, before);
            before = line;
        }
        return entries;
    }

    private void read(SourceLine line, @Nullable SourceLine before) {
        var broken = wrapped && before != null && isBroken(before.text());
        var marker = Marker.of(line.text())
                .filter(found -> !found.weak() && !broken || sequence.leadsTo(found))
                .orElse(null);
        if (marker != null) {
            sequence.note(marker);
            discards.add(line, 0, marker.end(), Why.NUMBER);
            entries.add(entry(line, marker, marker.end()));
        } else if (before != null && line.heading() == 0 && continues(before.text())) {
            var last = entries.get(entries.size() - 1).words();
            var more = Excerpt.of(
                    line.text(), new Span(line.number(), 0, line.text().length()));
            last.append(between(last, more), more);
        } else {
            entries.add(entry(line, null, 0));
        }
    }

    private static Entry entry(SourceLine line, @Nullable Marker marker, int from) {
        var words = line.text().substring(from).replaceAll("[\\t\\u000B]", " ");
        return new Entry(
                marker,
                Excerpt.of(words, new Span(line.number(), from, line.text().length())),
                line.heading(),
                false);
    }

    /** Whether a line ends with its page's width and not with its sentence. */
    private boolean isBroken(String line) {
        return LineText.width(line) >= full && !ends(line);
    }

    private boolean continues(String before) {
        if (!wrapped) {
            return false;
        }
        return LineText.width(before) >= full ? !LineText.endsWith(before, "；;：:") : LineText.endsWith(before, "，、,（(");
    }

    private static boolean ends(String line) {
        return LineText.endsWith(line, "。；：！？.;:!?”’）)");
    }

    private static String between(Excerpt left, Excerpt right) {
        return isLatin(left.last()) && left.last() != '(' && isLatin(right.first()) && right.first() != ')' ? " " : "";
    }

    private static boolean isLatin(char sign) {
        return sign > ' ' && sign < 0x7F;
    }

    /** The schemes in use, the highest first. */
    static List<NumberScheme> schemes(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !entry.row() && entry.marker() != null)
                .map(entry -> java.util.Objects.requireNonNull(entry.marker()).scheme())
                .distinct()
                .sorted()
                .toList();
    }
}

package org.guizhang.transcribe.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.guizhang.transcribe.Proposal.Why;
import org.guizhang.transcribe.SourceDocument;
import org.guizhang.transcribe.SourceLine;

/** Leaves out what is no part of the text: tables of contents, what stands on each page, page numbers, rules of signs. */
final class LineFilter {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–－\\s]*第?\\s*[0-9０-９]{1,3}\\s*页?[-—–－\\s]*|第\\s*[0-9０-９]+\\s*页\\s*[,，/]?\\s*共\\s*[0-9０-９]+\\s*页"
                    + "|[0-9]{1,3}\\s*[/／]\\s*[0-9]{1,3}|(?i:page)\\s*[0-9]+(\\s*(of|/)\\s*[0-9]+)?");
    /** Of a text without pages, where a number alone may be a word. */
    private static final Pattern SURE_PAGE_NUMBER =
            Pattern.compile("[-—–－]\\s*[0-9０-９]{1,3}\\s*[-—–－]|第\\s*[0-9０-９]+\\s*页(\\s*[,，/]?\\s*共\\s*[0-9０-９]+\\s*页)?"
                    + "|(?i:page)\\s*[0-9]+(\\s*(of|/)\\s*[0-9]+)?");

    private static final Pattern CONTENTS_HEAD = Pattern.compile("目\\s*[录次]|(?i:(table of )?contents)");
    private static final Pattern LEADERS =
            Pattern.compile("(.*\\S)\\s*([.．·。]{3,}|…+)\\s*[（(]?\\s*[0-9０-９]{1,3}\\s*[)）]?");
    private static final Pattern ENTRY_PAGE = Pattern.compile("[\\s.．…·\\t]*[0-9０-９]{1,3}\\s*$");

    /** What of a sentence that fills its line to the end may come to stand on the next. */
    private static final Pattern LAST_SIGN = Pattern.compile("[。；：！？，、）)”’》」』]{1,3}");

    /** Lines at either end of a page that may stand on each. */
    private static final int MARGIN = 2;
    /** How often a line without pages comes again that is no part of the text. */
    private static final int MANY = 3;
    /** Characters of a page number or an entry of a table of contents. */
    private static final int MAX_ENTRY = 200;

    private final SourceDocument document;
    private final Discards discards;
    private final List<SourceLine> seen;

    private LineFilter(SourceDocument document, Discards discards) {
        this.document = document;
        this.discards = discards;
        this.seen = document.lines().stream()
                .filter(line -> !LineText.isBlank(line.text()))
                .toList();
    }

    /** The lines that are left, in their order. */
    static List<SourceLine> of(SourceDocument document, Discards discards) {
        return new LineFilter(document, discards).left();
    }

    private List<SourceLine> left() {
        var margins = margins();
        var paged = document.format() == SourceDocument.Format.PDF;
        var left = new ArrayList<SourceLine>();
        for (var line : seen) {
            var words = line.text().strip();
            if (line.kind() == SourceLine.Kind.MARGIN) {
                discards.add(line, matches(PAGE_NUMBER, words) ? Why.PAGE_NUMBER : Why.MARGIN);
            } else if (line.kind() == SourceLine.Kind.CONTENTS) {
                discards.add(line, Why.CONTENTS);
            } else if (margins.contains(line.number())) {
                discards.add(line, matches(PAGE_NUMBER, words) ? Why.PAGE_NUMBER : Why.MARGIN);
            } else if (!paged && line.kind() != SourceLine.Kind.ROW && matches(SURE_PAGE_NUMBER, words)) {
                discards.add(line, Why.PAGE_NUMBER);
            } else if (LineText.letters(words).isEmpty()
                    && line.kind() != SourceLine.Kind.ROW
                    && !(document.wrapped() && matches(LAST_SIGN, words))) {
                discards.add(line, Why.RULE);
            } else {
                left.add(line);
            }
        }
        return withoutContents(left);
    }

    private Set<Integer> margins() {
        return document.format() == SourceDocument.Format.PDF ? marginsOfPages() : repeated();
    }

    private Set<Integer> marginsOfPages() {
        var pages = new HashMap<Integer, List<SourceLine>>();
        seen.forEach(line ->
                pages.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(line));
        Map<String, Integer> counts = new HashMap<>();
        var margins = new HashSet<Integer>();
        for (var page : pages.values()) {
            var there = new HashSet<String>();
            ends(page).forEach(line -> there.add(alike(line)));
            there.forEach(words -> counts.merge(words, 1, Integer::sum));
        }
        for (var page : pages.values()) {
            for (var line : ends(page)) {
                var often = counts.getOrDefault(alike(line), 0);
                var number = matches(PAGE_NUMBER, line.text().strip());
                var isEdge = line == page.get(0) || line == page.get(page.size() - 1);
                if ((number && isEdge) || (often >= 2 && often * 2 > pages.size() && !isNumbered(line))) {
                    margins.add(line.number());
                }
            }
        }
        return margins;
    }

    /** A clause may begin a page, and another the next. */
    private static boolean isNumbered(SourceLine line) {
        return Marker.of(line.text()).isPresent()
                && !matches(PAGE_NUMBER, line.text().strip());
    }

    private static List<SourceLine> ends(List<SourceLine> page) {
        var ends = new ArrayList<SourceLine>();
        for (int i = 0; i < page.size(); i++) {
            if (i < MARGIN || i >= page.size() - MARGIN) {
                ends.add(page.get(i));
            }
        }
        return ends;
    }

    private static String alike(SourceLine line) {
        return line.text().strip().replaceAll("[0-9０-９]+", "0").replaceAll("\\s+", " ");
    }

    /** Short lines of a pasted text that come again and again. */
    private Set<Integer> repeated() {
        var repeated = new HashSet<Integer>();
        if (document.format() != SourceDocument.Format.TEXT) {
            return repeated;
        }
        Map<String, List<SourceLine>> same = new HashMap<>();
        for (var line : seen) {
            if (Entry.isHeading(line.text().strip()) && Marker.of(line.text()).isEmpty()) {
                same.computeIfAbsent(line.text().strip(), t -> new ArrayList<>())
                        .add(line);
            }
        }
        same.values().stream()
                .filter(lines -> lines.size() >= MANY)
                // The first may be the title, which stands on each page again.
                .forEach(lines -> lines.stream().skip(1).forEach(line -> repeated.add(line.number())));
        return repeated;
    }

    private List<SourceLine> withoutContents(List<SourceLine> lines) {
        var later = new HashMap<String, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            later.put(LineText.letters(lines.get(i).text()), i);
        }
        var left = new ArrayList<SourceLine>();
        var inside = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var words = line.text().strip();
            if (line.kind() == SourceLine.Kind.ROW) {
                inside = false;
                left.add(line);
            } else if (matches(CONTENTS_HEAD, words)) {
                inside = true;
                discards.add(line, Why.CONTENTS);
            } else if (matches(LEADERS, words) || (inside && comesAgain(words, later, i))) {
                discards.add(line, Why.CONTENTS);
            } else {
                inside = false;
                left.add(line);
            }
        }
        return left;
    }

    private static boolean matches(Pattern pattern, String words) {
        return words.length() <= MAX_ENTRY && pattern.matcher(words).matches();
    }

    private static boolean comesAgain(String words, Map<String, Integer> later, int here) {
        if (words.length() > MAX_ENTRY) {
            return false;
        }
        var entry = LineText.letters(ENTRY_PAGE.matcher(words).replaceFirst(""));
        return later.getOrDefault(LineText.letters(words), -1) > here || later.getOrDefault(entry, -1) > here;
    }
}

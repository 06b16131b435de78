package org.guizhang.transcribe.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.guizhang.transcribe.SourceDocument;
import org.guizhang.transcribe.SourceDocument.Format;
import org.guizhang.transcribe.SourceLine.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A .docx file: paragraphs with the numbers that Word counts, rows of tables, heads and feet of pages, notes. What was
 * deleted under revision is gone; comments, macros and pictures are not looked at.
 */
final class WordFile implements Xml.Listener {
    /** What is there twice for older programs, and what was taken away under revision. */
    private static final Set<String> SKIPPED =
            Set.of("Fallback", "del", "moveFrom", "instrText", "delText", "pPrChange", "rPrChange", "numPrChange");

    private static final int CHINESE_BRACKET = 0xFF08;

    private final LineCollector lines;
    private final WordNumbers numbers;
    private final WordStyles styles;
    private final Kind kind;

    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final Deque<Row> rows = new ArrayDeque<>();
    private int skipped;
    private boolean words;
    private boolean contents;

    /** A paragraph while it is read; text boxes have paragraphs within one. */
    private static final class Paragraph {
        final StringBuilder text = new StringBuilder();
        String style = "";

        @Nullable
        String list;

        int level = -1;
        int outline = -1;
    }

    /** A row while it is read; rows of a table within a cell are words of that cell. */
    private static final class Row {
        final List<StringBuilder> cells = new ArrayList<>();
    }

    private WordFile(LineCollector lines, WordNumbers numbers, WordStyles styles, Kind kind) {
        this.lines = lines;
        this.numbers = numbers;
        this.styles = styles;
        this.kind = kind;
    }

    static SourceDocument read(Archive archive, String main) throws IOException {
        var lines = new LineCollector();
        var related = archive.relations(main);
        var styles = WordStyles.of(part(archive, related, "/styles"));
        var numbers = WordNumbers.of(part(archive, related, "/numbering"));
        for (var margin : parts(archive, related, "/header")) {
            Xml.read(margin, new WordFile(lines, numbers, styles, Kind.MARGIN));
        }
        Xml.read(archive.part(main).orElseThrow(Xml::broken), new WordFile(lines, numbers, styles, Kind.PARAGRAPH));
        Xml.read(notes(archive, related), new WordFile(lines, numbers, styles, Kind.PARAGRAPH));
        for (var margin : parts(archive, related, "/footer")) {
            Xml.read(margin, new WordFile(lines, numbers, styles, Kind.MARGIN));
        }
        return new SourceDocument(Format.WORD, false, lines.all());
    }

    private static byte[] notes(Archive archive, java.util.Map<String, Xml.Relation> related) throws IOException {
        var notes = part(archive, related, "/footnotes");
        return notes.length > 0 ? notes : "<none/>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] part(Archive archive, java.util.Map<String, Xml.Relation> related, String type)
            throws IOException {
        var found = parts(archive, related, type);
        return found.isEmpty() ? new byte[0] : found.get(0);
    }

    private static List<byte[]> parts(Archive archive, java.util.Map<String, Xml.Relation> related, String type)
            throws IOException {
        var targets = related.values().stream()
                .filter(one -> one.type().endsWith(type))
                .map(Xml.Relation::target)
                .sorted()
                .toList();
        var found = new ArrayList<byte[]>();
        for (var target : targets) {
            archive.part(target).ifPresent(found::add);
        }
        return found;
    }

    @Override
    public void start(String name, XMLStreamReader xml) {
        if (skipped > 0 || SKIPPED.contains(name)) {
            skipped++;
            return;
        }
        var value = Xml.attribute(xml, "val");
        var paragraph = open.peek();
        switch (name) {
            case "p" -> open.push(new Paragraph());
            case "tr" -> rows.push(new Row());
            case "tc" -> {
                if (!rows.isEmpty()) {
                    rows.element().cells.add(new StringBuilder());
                }
            }
            case "docPartGallery" -> contents |= value != null && value.startsWith("Table of Contents");
            default -> {
                if (paragraph != null) {
                    member(paragraph, name, value, xml);
                }
            }
        }
    }

    private void member(Paragraph paragraph, String name, @Nullable String value, XMLStreamReader xml) {
        switch (name) {
            case "pStyle" -> paragraph.style = value == null ? "" : value;
            case "numId" -> paragraph.list = value;
            case "ilvl" -> paragraph.level = Xml.number(value, 0);
            case "outlineLvl" -> paragraph.outline = Xml.number(value, 9);
            case "t" -> words = true;
            case "tab", "ptab" -> paragraph.text.append(paragraph.text.isEmpty() ? "" : "\t");
            case "br", "cr" -> paragraph.text.append(' ');
            case "noBreakHyphen" -> paragraph.text.append('-');
            case "sym" -> paragraph.text.append(symbol(Xml.attribute(xml, "char")));
            default -> {}
        }
    }

    private static String symbol(@Nullable String code) {
        // Of a font of pictures: which one is seen cannot be told, that there is one can.
        return code == null || !code.matches("(?i)[0-9a-e][0-9a-f]{3}")
                ? "•"
                : String.valueOf((char) Integer.parseInt(code, 16));
    }

    @Override
    public void text(String text) {
        var paragraph = open.peek();
        if (words && skipped == 0 && paragraph != null) {
            paragraph.text.append(text);
        }
    }

    @Override
    public void end(String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "t" -> words = false;
            case "sdt" -> contents = false;
            case "p" -> {
                if (!open.isEmpty()) {
                    paragraph(open.pop());
                }
            }
            case "tr" -> {
                if (!rows.isEmpty()) {
                    row(rows.pop());
                }
            }
            default -> {}
        }
    }

    private void paragraph(Paragraph paragraph) {
        var number = number(paragraph);
        var text = paragraph.text.toString();
        if (LineText.isBlank(text)) {
            return;
        }
        if (!rows.isEmpty() && !rows.element().cells.isEmpty()) {
            var cells = rows.element().cells;
            var cell = cells.get(cells.size() - 1);
            cell.append(cell.isEmpty() ? "" : " ")
                    .append(number.strip())
                    .append(text.replace('\t', ' ').strip());
            return;
        }
        var heading = paragraph.outline >= 0 && paragraph.outline < 9
                ? paragraph.outline + 1
                : styles.heading(paragraph.style);
        var isContents = kind == Kind.PARAGRAPH && (contents || styles.isContents(paragraph.style));
        lines.add(isContents ? Kind.CONTENTS : kind, number + text, 0, heading);
    }

    /** The number before a paragraph. An empty one counts as well, as Word counts it. */
    private String number(Paragraph paragraph) {
        var style = paragraph.style.isEmpty() ? null : styles.numbered(paragraph.style);
        var list = paragraph.list != null ? paragraph.list : style == null ? null : style.list();
        if (list == null || list.equals("0") || kind != Kind.PARAGRAPH) {
            return "";
        }
        var level = paragraph.level;
        if (level < 0 && style != null) {
            level = style.level() >= 0 ? style.level() : numbers.levelOf(list, paragraph.style);
        }
        var number = numbers.next(list, Math.max(0, level));
        // A bracket or a mark in full width has its own blank.
        return number.isEmpty() || number.charAt(0) != CHINESE_BRACKET ? number : number.strip();
    }

    private void row(Row row) {
        var cells = row.cells.stream()
                .map(StringBuilder::toString)
                .map(String::strip)
                .toList();
        if (!rows.isEmpty() && !rows.element().cells.isEmpty()) {
            var outer = rows.element().cells;
            outer.get(outer.size() - 1).append(' ').append(String.join(" ", cells));
            return;
        }
        var filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (filled.size() == 1) {
            // A table of one column, or a cell over all of them, is there for its frame.
            lines.add(kind, filled.get(0), 0, 0);
        } else if (!filled.isEmpty()) {
            lines.add(kind == Kind.PARAGRAPH ? Kind.ROW : kind, String.join("\t", cells), 0, 0);
        }
    }
}

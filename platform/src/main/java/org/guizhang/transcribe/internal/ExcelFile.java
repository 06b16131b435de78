package org.guizhang.transcribe.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;
import org.guizhang.transcribe.SourceDocument;
import org.guizhang.transcribe.SourceDocument.Format;
import org.guizhang.transcribe.SourceLine.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An .xlsx file: the sheets in their order, each row with its cells as they are shown. A row with one filled cell is a
 * line of text. Formulas are not computed: what they came to when the file was saved counts.
 */
final class ExcelFile {
    /** Columns from A to CZ; what stands further right is no regulation. */
    private static final int MAX_COLUMNS = 104;

    private static final int MAX_STRINGS = 100_000;
    private static final int MAX_NUMBER = 40;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final BigDecimal MOST_DAYS = new BigDecimal(200_000);

    /** How a cell's number is shown, as far as it matters to its words. */
    private enum Shown {
        PLAIN,
        PERCENT,
        DAY
    }

    private final LineCollector lines = new LineCollector();
    private final List<String> strings = new ArrayList<>();
    private final List<Shown> formats = new ArrayList<>();

    private ExcelFile() {}

    static SourceDocument read(Archive archive, String main) throws IOException {
        var file = new ExcelFile();
        var related = archive.relations(main);
        for (var one : related.values()) {
            var part = archive.part(one.target());
            if (one.type().endsWith("/sharedStrings") && part.isPresent()) {
                Xml.read(part.get(), file.new Strings());
            } else if (one.type().endsWith("/styles") && part.isPresent()) {
                Xml.read(part.get(), file.new Formats());
            }
        }
        var order = new ArrayList<String>();
        Xml.read(archive.part(main).orElseThrow(Xml::broken), (name, xml) -> {
            var sheet = name.equals("sheet") ? related.get(String.valueOf(Xml.attribute(xml, "id"))) : null;
            if (sheet != null && sheet.type().endsWith("/worksheet")) {
                order.add(sheet.target());
            }
        });
        for (var sheet : order) {
            Xml.read(archive.part(sheet).orElseThrow(Xml::broken), file.new Sheet());
        }
        return new SourceDocument(Format.EXCEL, false, file.lines.all());
    }

    private final class Strings implements Xml.Listener {
        private final StringBuilder text = new StringBuilder();
        private boolean words;
        private boolean reading;

        @Override
        public void start(String name, XMLStreamReader xml) {
            reading |= name.equals("rPh");
            words = name.equals("t") && !reading;
        }

        @Override
        public void text(String said) {
            if (words) {
                text.append(said);
            }
        }

        @Override
        public void end(String name) {
            words = false;
            reading &= !name.equals("rPh");
            if (name.equals("si")) {
                if (strings.size() >= MAX_STRINGS) {
                    throw Xml.broken();
                }
                strings.add(text.toString());
                text.setLength(0);
            }
        }
    }

    private final class Formats implements Xml.Listener {
        private final Map<Integer, String> own = new HashMap<>();
        private boolean cells;

        @Override
        public void start(String name, XMLStreamReader xml) {
            cells |= name.equals("cellXfs");
            if (name.equals("numFmt")) {
                own.put(
                        Xml.number(Xml.attribute(xml, "numFmtId"), 0),
                        String.valueOf(Xml.attribute(xml, "formatCode")));
            } else if (name.equals("xf") && cells) {
                formats.add(shown(Xml.number(Xml.attribute(xml, "numFmtId"), 0)));
            }
        }

        @Override
        public void end(String name) {
            cells &= !name.equals("cellXfs");
        }

        private Shown shown(int id) {
            var code = own.getOrDefault(id, "");
            if (id == 9 || id == 10 || code.contains("%")) {
                return Shown.PERCENT;
            }
            var plain = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "");
            return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || plain.matches("(?i).*(y.*m|m.*d).*")
                    ? Shown.DAY
                    : Shown.PLAIN;
        }
    }

    private final class Sheet implements Xml.Listener {
        private final TreeMap<Integer, String> cells = new TreeMap<>();
        private final StringBuilder value = new StringBuilder();
        private String type = "";
        private int style;
        private int column;
        private boolean words;

        @Override
        public void start(String name, XMLStreamReader xml) {
            switch (name) {
                case "row" -> {
                    cells.clear();
                    column = -1;
                }
                case "c" -> {
                    column = column(Xml.attribute(xml, "r"), column + 1);
                    type = String.valueOf(Xml.attribute(xml, "t"));
                    style = Xml.number(Xml.attribute(xml, "s"), 0);
                    value.setLength(0);
                }
                default -> words = name.equals("v") || name.equals("t");
            }
        }

        @Override
        public void text(String said) {
            if (words) {
                value.append(said);
            }
        }

        @Override
        public void end(String name) {
            words = false;
            if (name.equals("c")) {
                var text = text().replaceAll("\\s+", " ").strip();
                if (!text.isEmpty()) {
                    if (column >= MAX_COLUMNS) {
                        throw Xml.broken();
                    }
                    cells.put(column, text);
                }
            } else if (name.equals("row") && !cells.isEmpty()) {
                row();
            }
        }

        private void row() {
            if (cells.size() == 1) {
                lines.add(Kind.PARAGRAPH, cells.firstEntry().getValue(), 0, 0);
                return;
            }
            var all = new ArrayList<String>();
            for (int i = 0; i <= cells.lastKey(); i++) {
                all.add(cells.getOrDefault(i, ""));
            }
            lines.add(Kind.ROW, String.join("\t", all), 0, 0);
        }

        private String text() {
            var said = value.toString();
            return switch (type) {
                case "s" -> {
                    int at = Xml.number(said.strip(), strings.size());
                    yield at < strings.size() ? strings.get(at) : "";
                }
                case "inlineStr", "str" -> said;
                case "b" -> said.strip().equals("1") ? "TRUE" : "FALSE";
                case "e" -> "";
                default -> number(said.strip(), style < formats.size() ? formats.get(style) : Shown.PLAIN);
            };
        }
    }

    private static String number(String said, Shown shown) {
        if (said.isEmpty()
                || said.length() > MAX_NUMBER
                || !said.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,2})?")) {
            return said.length() > MAX_NUMBER ? "" : said;
        }
        var number = new BigDecimal(said);
        if (shown == Shown.DAY && number.signum() > 0 && number.compareTo(MOST_DAYS) < 0) {
            return DAY_ZERO.plusDays(number.longValue()).toString();
        }
        var plain = shown == Shown.PERCENT ? number.movePointRight(2) : number;
        var text = plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
        return shown == Shown.PERCENT ? text + "%" : text;
    }

    /** From 0; one beyond all where the address says nothing that can be read. */
    private static int column(@Nullable String address, int next) {
        if (address == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < address.length() && i < 3 && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
        }
        return column == 0 ? MAX_COLUMNS : column - 1;
    }
}

package org.guizhang.joining.roster.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.guizhang.joining.roster.Column;
import org.guizhang.joining.roster.RosterImport;
import org.guizhang.shared.Rejected;

/**
 * Reads the first sheet of an .xlsx file that has heads in one of its first rows; above them may stand a title.
 * A cell means what it shows: 12 in the format 0000 is 0012, and a day is counted as its workbook counts days.
 */
public final class RosterReader {
    private static final String FILE = "/file";
    private static final int HEAD_ROWS = 10;
    /** Digits of a number before or after the point; written out, one with an exponent may have any number of them. */
    private static final int MAX_DIGITS = 40;

    private static final Pattern PADDED = Pattern.compile("0{2,32}");
    /** Smaller numbers are days as spreadsheets count them, larger ones dates written without separators. */
    private static final BigDecimal MOST_DAYS = new BigDecimal(200_000);

    private final boolean since1904;

    private RosterReader(boolean since1904) {
        this.since1904 = since1904;
    }

    /** The rows with something in them. Throws {@link Rejected} for what is no list of people. */
    public static List<Cells> read(byte[] file) {
        try {
            if (!ReadableWorkbook.isOOXMLZipHeader(file) || !ZipLimits.fits(file) || !SheetLimits.fits(file)) {
                throw Rejected.field(FILE, "import-file");
            }
            var traits = WorkbookTraits.of(file);
            var options = new ReadingOptions(traits.styled(), false);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), options)) {
                return new RosterReader(traits.since1904()).read(workbook);
            }
        } catch (Rejected known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            // Whatever the library stumbles over, the file is what is wrong.
            throw Rejected.field(FILE, "import-file");
        }
    }

    private List<Cells> read(ReadableWorkbook workbook) throws IOException {
        for (var sheet : workbook.getSheets().toList()) {
            try (var rows = sheet.openStream()) {
                var left = rows.iterator();
                var heads = heads(left);
                if (!heads.isEmpty()) {
                    return read(left, heads);
                }
            }
        }
        throw Rejected.field(FILE, "import-heads");
    }

    private List<Cells> read(Iterator<Row> rows, Map<Integer, Column> heads) {
        var found = new ArrayList<Cells>();
        while (rows.hasNext()) {
            var cells = cells(rows.next(), heads);
            if (!cells.isEmpty()) {
                found.add(cells);
            }
            if (found.size() > RosterImport.MAX_ROWS) {
                throw Rejected.field(FILE, "import-rows", RosterImport.MAX_ROWS);
            }
        }
        if (found.isEmpty()) {
            throw Rejected.field(FILE, "import-empty");
        }
        return found;
    }

    /** The heads, looked for in the first rows; empty where nothing names the people. */
    private Map<Integer, Column> heads(Iterator<Row> rows) {
        for (var looked = 0; looked < HEAD_ROWS && rows.hasNext(); looked++) {
            var heads = new HashMap<Integer, Column>();
            var used = EnumSet.noneOf(Column.class);
            for (var cell : rows.next()) {
                if (cell != null) {
                    Column.of(text(cell)).filter(used::add).ifPresent(c -> heads.put(cell.getColumnIndex(), c));
                }
            }
            if (used.contains(Column.NAME)) {
                return heads;
            }
        }
        return Map.of();
    }

    private Cells cells(Row row, Map<Integer, Column> heads) {
        var texts = new EnumMap<Column, String>(Column.class);
        var formulas = EnumSet.noneOf(Column.class);
        var errors = EnumSet.noneOf(Column.class);
        for (var cell : row) {
            var column = cell == null ? null : heads.get(cell.getColumnIndex());
            if (cell == null || column == null) {
                continue;
            }
            if (isError(cell)) {
                errors.add(column);
                continue;
            }
            switch (cell.getType()) {
                case FORMULA -> formulas.add(column);
                case NUMBER -> texts.put(column, column == Column.FROM ? day(cell) : text(cell));
                default -> texts.put(column, text(cell));
            }
        }
        return new Cells(row.getRowNum(), texts, formulas, errors);
    }

    private String day(Cell cell) {
        var number = cell.asNumber();
        return number == null || number.signum() <= 0 || number.compareTo(MOST_DAYS) >= 0
                ? text(cell)
                : WrittenDay.ofSerial(number, since1904).toString();
    }

    private static boolean isError(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getType() == CellType.ERROR;
        }
        var number = cell.asNumber();
        return number != null && Math.abs((long) number.scale()) > MAX_DIGITS;
    }

    /** Numbers as they are shown: a phone number is no 1.38E10, and an employee number keeps its zeros. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.EMPTY || isError(cell)) {
            return "";
        }
        var number = cell.getType() == CellType.NUMBER ? cell.asNumber() : null;
        if (number == null) {
            return Objects.requireNonNullElse(cell.getText(), "").strip();
        }
        var plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        var format = Objects.requireNonNullElse(cell.getDataFormatString(), "");
        return PADDED.matcher(format).matches() && plain.matches("\\d+")
                ? "0".repeat(Math.max(0, format.length() - plain.length())) + plain
                : plain;
    }
}

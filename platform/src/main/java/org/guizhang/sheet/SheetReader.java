package org.guizhang.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.guizhang.shared.Rejected;

/**
 * Reads the first sheet of an .xlsx file that has heads in one of its first rows; above them may stand a title.
 * A cell means what it shows: 12 in the format 0000 is 0012, and a day is counted as its workbook counts days.
 *
 * @param <C> what a column is called by
 */
public final class SheetReader<C> {
    private static final String FILE = "/file";
    private static final int HEAD_ROWS = 10;
    /** Digits of a number before or after the point; written out, one with an exponent may have any number of them. */
    private static final int MAX_DIGITS = 40;

    private static final Pattern PADDED = Pattern.compile("0{2,32}");
    /** Smaller numbers are days as spreadsheets count them, larger ones dates written without separators. */
    private static final BigDecimal MOST_DAYS = new BigDecimal(200_000);

    private final SheetColumns<C> columns;
    private final int most;
    private final boolean since1904;

    private SheetReader(SheetColumns<C> columns, int most, boolean since1904) {
        this.columns = columns;
        this.most = most;
        this.since1904 = since1904;
    }

    /**
     * The rows with something in them.
     *
     * @param most rows of a list
     * @throws Rejected of {@code /file} for what is no such list
     */
    public static <C> List<SheetRow<C>> read(byte[] file, SheetColumns<C> columns, int most) {
        try {
            if (!ReadableWorkbook.isOOXMLZipHeader(file) || !ZipLimits.fits(file) || !SheetLimits.fits(file)) {
                throw Rejected.field(FILE, "import-file");
            }
            var traits = WorkbookTraits.of(file);
            var options = new ReadingOptions(traits.styled(), false);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), options)) {
                return new SheetReader<>(columns, most, traits.since1904()).read(workbook);
            }
        } catch (Rejected known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            // Whatever the library stumbles over, the file is what is wrong.
            throw Rejected.field(FILE, "import-file");
        }
    }

    private List<SheetRow<C>> read(ReadableWorkbook workbook) throws IOException {
        for (var sheet : workbook.getSheets().toList()) {
            try (var rows = sheet.openStream()) {
                var left = rows.iterator();
                var heads = heads(left);
                if (!heads.isEmpty()) {
                    return read(left, heads);
                }
            }
        }
        throw Rejected.field(FILE, columns.rules() + "-heads");
    }

    private List<SheetRow<C>> read(Iterator<Row> rows, Map<Integer, C> heads) {
        var found = new ArrayList<SheetRow<C>>();
        while (rows.hasNext()) {
            var cells = cells(rows.next(), heads);
            if (!cells.isEmpty()) {
                found.add(cells);
            }
            if (found.size() > most) {
                throw Rejected.field(FILE, columns.rules() + "-rows", most);
            }
        }
        if (found.isEmpty()) {
            throw Rejected.field(FILE, columns.rules() + "-empty");
        }
        return found;
    }

    /** The heads, looked for in the first rows; empty where there are none. */
    private Map<Integer, C> heads(Iterator<Row> rows) {
        for (var looked = 0; looked < HEAD_ROWS && rows.hasNext(); looked++) {
            var heads = new HashMap<Integer, C>();
            var used = new HashSet<C>();
            for (var cell : rows.next()) {
                if (cell != null) {
                    columns.of(text(cell)).filter(used::add).ifPresent(c -> heads.put(cell.getColumnIndex(), c));
                }
            }
            if (columns.areHeads(used)) {
                return heads;
            }
        }
        return Map.of();
    }

    private SheetRow<C> cells(Row row, Map<Integer, C> heads) {
        var texts = new HashMap<C, String>();
        var formulas = new HashSet<C>();
        var errors = new LinkedHashSet<C>();
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
                case NUMBER -> texts.put(column, columns.isDay(column) ? day(cell) : text(cell));
                default -> texts.put(column, text(cell));
            }
        }
        return new SheetRow<>(row.getRowNum(), texts, formulas, errors);
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

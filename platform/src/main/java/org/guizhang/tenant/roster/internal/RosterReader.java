package org.guizhang.tenant.roster.internal;

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
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.roster.Column;
import org.guizhang.tenant.roster.Roster;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an .xlsx file; the first row that is not empty holds the heads. */
public final class RosterReader {
    private static final String FILE = "/file";

    private RosterReader() {}

    /** The rows with something in them. Throws {@link Rejected} for what is no list of people. */
    public static List<Cells> read(byte[] file) {
        try {
            if (!ReadableWorkbook.isOOXMLZipHeader(file) || !ZipLimits.fits(file)) {
                throw Rejected.field(FILE, "import-file");
            }
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                    var rows = workbook.getFirstSheet().openStream()) {
                return read(rows.iterator());
            }
        } catch (Rejected known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            // Whatever the library stumbles over, the file is what is wrong.
            throw Rejected.field(FILE, "import-file");
        }
    }

    private static List<Cells> read(Iterator<Row> rows) {
        var heads = new HashMap<Integer, Column>();
        var found = new ArrayList<Cells>();
        while (rows.hasNext()) {
            var row = rows.next();
            if (heads.isEmpty()) {
                heads.putAll(heads(row));
                continue;
            }
            var cells = cells(row, heads);
            if (!cells.isEmpty()) {
                found.add(cells);
            }
            if (found.size() > Roster.MAX_ROWS) {
                throw Rejected.field(FILE, "import-rows", Roster.MAX_ROWS);
            }
        }
        if (found.isEmpty()) {
            throw Rejected.field(FILE, "import-empty");
        }
        return found;
    }

    private static Map<Integer, Column> heads(Row row) {
        var heads = new HashMap<Integer, Column>();
        var used = EnumSet.noneOf(Column.class);
        var words = false;
        for (var cell : row) {
            var text = text(cell);
            words |= !text.isEmpty();
            if (cell != null) {
                Column.of(text).filter(used::add).ifPresent(column -> heads.put(cell.getColumnIndex(), column));
            }
        }
        if (words && !used.contains(Column.NAME)) {
            throw Rejected.field(FILE, "import-heads");
        }
        return heads;
    }

    private static Cells cells(Row row, Map<Integer, Column> heads) {
        var texts = new EnumMap<Column, String>(Column.class);
        var formulas = EnumSet.noneOf(Column.class);
        for (var cell : row) {
            var column = cell == null ? null : heads.get(cell.getColumnIndex());
            if (cell != null && column != null) {
                if (cell.getType() == CellType.FORMULA) {
                    formulas.add(column);
                } else {
                    texts.put(column, text(cell));
                }
            }
        }
        return new Cells(row.getRowNum(), texts, formulas);
    }

    /** Numbers as they were typed: a phone number is no 1.38E10. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            var number = cell.asNumber();
            return number == null ? "" : plain(number);
        }
        return Objects.requireNonNullElse(cell.getText(), "").strip();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}

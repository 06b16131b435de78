package org.guizhang.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.guizhang.shared.Rejected;

/**
 * Reads the list in an .xlsx file as offices write it: on any of its sheets, with heads in one of the first rows under a
 * title, with cells merged over several rows, with sums and notes under it.
 * A cell means what it shows: 12 in the format 0000 is 0012, and a day is counted as its workbook counts days.
 */
public final class SheetReader {
    private static final String FILE = "/file";

    private SheetReader() {}

    /**
     * The list on the sheet that has most of its columns and something under them; of two the first, of what is shown
     * rather than what is hidden.
     *
     * @param most rows of a list
     * @param <C> what a column is called by
     * @throws Rejected of {@code /file} for what is no such list
     */
    public static <C> SheetList<C> read(byte[] file, SheetColumns<C> columns, int most) {
        try {
            if (!ReadableWorkbook.isOOXMLZipHeader(file) || !ZipLimits.fits(file) || !SheetLimits.fits(file)) {
                throw Rejected.field(FILE, "import-file");
            }
            var traits = WorkbookTraits.of(file);
            var merged = MergedCells.of(file);
            var scans = new ArrayList<SheetScan<C>>();
            try (var workbook =
                    new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(traits.styled(), false))) {
                var hiddenLast =
                        Comparator.comparing((Sheet sheet) -> sheet.getVisibility() != SheetVisibility.VISIBLE);
                for (var sheet : workbook.getSheets().sorted(hiddenLast).toList()) {
                    try (var rows = sheet.openStream()) {
                        scans.add(
                                new SheetScan<>(columns, new CellText(traits.since1904()), merged.of(sheet.getIndex()))
                                        .read(rows.iterator(), most));
                    }
                }
            }
            return best(scans, columns.rules(), most);
        } catch (Rejected known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            // Whatever the library stumbles over, the file is what is wrong.
            throw Rejected.field(FILE, "import-file");
        }
    }

    private static <C> SheetList<C> best(Iterable<SheetScan<C>> scans, String rules, int most) {
        SheetScan<C> best = null;
        for (var scan : scans) {
            var rows = scan.list().rows().isEmpty() ? 0 : 1;
            if (scan.columns() > 0
                    && (best == null
                            || rows > Math.min(1, best.list().rows().size())
                            || (rows == Math.min(1, best.list().rows().size()) && scan.columns() > best.columns()))) {
                best = scan;
            }
        }
        if (best == null) {
            throw Rejected.field(FILE, rules + "-heads");
        }
        var list = best.list();
        if (list.rows().isEmpty()) {
            throw Rejected.field(FILE, rules + "-empty");
        }
        if (list.rows().size() > most) {
            throw Rejected.field(FILE, rules + "-rows", most);
        }
        return list;
    }
}

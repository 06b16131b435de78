package org.guizhang.checklist.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guizhang.checklist.BoardLine;
import org.guizhang.checklist.ChecklistRate;
import org.guizhang.shared.Message;

/** The history as a workbook: what has ended, and how each checklist was done. Texts are cells of text, never formulas. */
public final class HistoryBook {
    private static final double WIDE = 20;
    private static final List<String> RATES =
            List.of("checklist", "completion", "timeliness", "ended", "missed", "skipped", "failures", "score");

    private HistoryBook() {}

    public static byte[] of(List<BoardLine> lines, List<ChecklistRate> rates, Locale locale) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Guizhang", "1.0")) {
            var sheet = workbook.newWorksheet(Message.of("history.sheet").in(locale));
            heads(sheet, HistorySheet.heads(locale));
            for (int n = 0; n < lines.size(); n++) {
                row(sheet, n + 1, HistorySheet.cells(lines.get(n), locale));
            }
            var shares = workbook.newWorksheet(Message.of("history.sheet.rates").in(locale));
            heads(
                    shares,
                    RATES.stream()
                            .map(key -> Message.of("history.rate." + key).in(locale))
                            .toList());
            for (int n = 0; n < rates.size(); n++) {
                var rate = rates.get(n);
                row(
                        shares,
                        n + 1,
                        Arrays.asList(
                                rate.title().in(locale),
                                rate.completion(),
                                rate.timeliness(),
                                rate.ended(),
                                rate.missed() + rate.afterMissed(),
                                rate.skipped(),
                                rate.failures(),
                                rate.score()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static void heads(Worksheet sheet, List<String> heads) {
        for (int column = 0; column < heads.size(); column++) {
            sheet.width(column, WIDE);
            sheet.value(0, column, heads.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private static void row(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell != null) {
                sheet.value(row, column, cell.toString());
            }
        }
    }
}

package org.guizhang.duty.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guizhang.duty.Shift;
import org.guizhang.shared.Days;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.workforce.Site;
import org.jspecify.annotations.Nullable;

/** Writes shifts as a spreadsheet that can be read in again; without any it is the empty list to fill in. */
public final class ShiftBook {
    private static final double WIDE = 18;
    private static final double NOTES = 90;
    private static final String TEXT = "@";

    private ShiftBook() {}

    public static byte[] write(List<Shift> shifts, ShiftCheck.Known known, Locale language) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Guizhang", "1.0")) {
            list(workbook.newWorksheet(Message.of("shift.sheet").in(language)), shifts, known, language);
            notes(workbook.newWorksheet(Message.of("import.sheet.notes").in(language)), language);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static void list(Worksheet sheet, List<Shift> shifts, ShiftCheck.Known known, Locale language) {
        for (var column : ShiftColumn.values()) {
            sheet.width(column.ordinal(), WIDE);
            sheet.style(column.ordinal()).format(TEXT).set();
            sheet.value(0, column.ordinal(), column.title().in(language));
            sheet.style(0, column.ordinal()).bold().set();
        }
        sheet.freezePane(0, 1);
        Map<UUID, Text> sites = known.places().stream().collect(Collectors.toMap(Site::id, Site::name));
        for (int n = 0; n < shifts.size(); n++) {
            var shift = shifts.get(n);
            var row = n + 1;
            var position = known.held().tree().get(shift.position());
            // The login where it is told apart by that alone.
            var who = known.people().get(shift.person());
            var alike = known.people().values().stream()
                    .filter(other -> other.name().equalsIgnoreCase(shift.personName()))
                    .count();
            cell(sheet, row, ShiftColumn.PERSON, who != null && alike > 1 ? who.login() : shift.personName());
            cell(sheet, row, ShiftColumn.SITE, said(shift.site() == null ? null : sites.get(shift.site()), language));
            cell(sheet, row, ShiftColumn.POSITION, said(position == null ? null : position.title(), language));
            cell(
                    sheet,
                    row,
                    ShiftColumn.DAY,
                    LocalDate.ofInstant(shift.from(), Days.ZONE).toString());
            cell(
                    sheet,
                    row,
                    ShiftColumn.FROM,
                    LocalTime.ofInstant(shift.from(), Days.ZONE).toString());
            cell(
                    sheet,
                    row,
                    ShiftColumn.UNTIL,
                    LocalTime.ofInstant(shift.until(), Days.ZONE).toString());
        }
    }

    private static String said(@Nullable Text text, Locale language) {
        return text == null ? "" : text.in(language);
    }

    private static void cell(Worksheet sheet, int row, ShiftColumn column, String text) {
        // Cells of text: a name that begins with an equals sign is no formula.
        sheet.value(row, column.ordinal(), text);
    }

    private static void notes(Worksheet sheet, Locale language) {
        sheet.width(0, NOTES);
        var notes = List.of("shift.note.person", "shift.note.place", "shift.note.time", "shift.note.again");
        for (var row = 0; row < notes.size(); row++) {
            sheet.value(row, 0, Message.of(notes.get(row)).in(language));
            sheet.style(row, 0).wrapText(true).set();
        }
    }
}

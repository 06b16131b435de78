package org.guizhang.joining.roster.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guizhang.joining.roster.Column;
import org.guizhang.joining.roster.RosterImport.Line;
import org.guizhang.joining.roster.RosterImport.Outcome;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.sheet.SheetRow;
import org.guizhang.tenant.Role;

/** Lists to fill in, empty or with rows to be mended: heads, a sheet of notes, and cells that keep phone numbers as they are typed. */
public final class RosterTemplate {
    private static final double WIDE = 22;
    private static final double NOTES = 90;
    private static final String TEXT = "@";

    private RosterTemplate() {}

    /**
     * The empty list.
     *
     * @param position what a position of the business is called, for the example
     * @param site what one of its sites is called
     */
    public static byte[] write(Locale language, Text position, Text site) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Guizhang", "1.0")) {
            people(workbook.newWorksheet(Message.of("import.sheet").in(language)), language);
            var notes = List.of(
                    Message.of("import.note.login"),
                    Message.of("import.note.role"),
                    Message.of("import.note.again"),
                    Message.of("import.note.example", position, site));
            notes(workbook.newWorksheet(Message.of("import.sheet.notes").in(language)), notes, language);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** The same with the wrong ones of some rows in it, and in a column behind them what is to be mended. */
    public static byte[] write(Locale language, List<SheetRow<Column>> rows, List<Line> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Guizhang", "1.0")) {
            var sheet = workbook.newWorksheet(Message.of("import.sheet").in(language));
            people(sheet, language);
            var beside = Column.values().length;
            sheet.width(beside, NOTES);
            sheet.value(0, beside, Message.of("import.column.faults").in(language));
            sheet.style(0, beside).bold().set();
            var at = 1;
            for (var row = 0; row < rows.size(); row++) {
                var line = lines.get(row);
                if (line.outcome() == Outcome.WRONG) {
                    var cells = rows.get(row);
                    for (var column : Column.values()) {
                        sheet.value(at, column.ordinal(), cells.text(column));
                    }
                    sheet.value(at, beside, remedies(line, language));
                    at++;
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static String remedies(Line line, Locale language) {
        return line.faults().stream()
                .map(fault -> Message.of("import.column.fault", fault.title(), fault.remedy())
                        .in(language))
                .collect(Collectors.joining(" "));
    }

    /** What a role is called in the list. */
    static Text word(Role role) {
        return Message.of("role." + role).both();
    }

    private static void people(Worksheet sheet, Locale language) {
        for (var column : Column.values()) {
            var at = column.ordinal();
            sheet.width(at, WIDE);
            sheet.style(at).format(TEXT).set();
            sheet.value(0, at, column.title().in(language));
            sheet.style(0, at).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private static void notes(Worksheet sheet, List<Message> notes, Locale language) {
        sheet.width(0, NOTES);
        var row = 0;
        for (var note : notes) {
            sheet.value(row, 0, note.in(language));
            sheet.style(row, 0).wrapText(true).set();
            row++;
        }
    }
}

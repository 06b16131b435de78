package org.guizhang.joining.roster.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guizhang.joining.roster.Column;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Role;

/** The empty list to fill in: heads, a sheet of notes, and cells that keep phone numbers as they are typed. */
public final class RosterTemplate {
    private static final double WIDE = 22;
    private static final double NOTES = 90;
    private static final String TEXT = "@";

    private RosterTemplate() {}

    public static byte[] write(Locale language) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Guizhang", "1.0")) {
            people(workbook.newWorksheet(Message.of("import.sheet").in(language)), language);
            notes(workbook.newWorksheet(Message.of("import.sheet.notes").in(language)), language);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
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

    private static void notes(Worksheet sheet, Locale language) {
        sheet.width(0, NOTES);
        var row = 0;
        for (var note : List.of("import.note.login", "import.note.role", "import.note.again", "import.note.example")) {
            sheet.value(row, 0, Message.of(note).in(language));
            sheet.style(row, 0).wrapText(true).set();
            row++;
        }
    }
}

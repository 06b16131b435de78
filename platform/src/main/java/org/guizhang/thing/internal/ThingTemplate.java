package org.guizhang.thing.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guizhang.form.Field;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.thing.RegisterKind;

/** The empty list of a kind to fill in: heads, and a sheet that says what may stand under each. */
public final class ThingTemplate {
    private static final double WIDE = 22;
    private static final double NOTES = 90;
    private static final String TEXT = "@";

    private ThingTemplate() {}

    public static byte[] write(RegisterKind kind, Locale language) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Guizhang", "1.0")) {
            list(workbook.newWorksheet(Message.of("thing.sheet").in(language)), kind, language);
            notes(workbook.newWorksheet(Message.of("import.sheet.notes").in(language)), kind, language);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static void list(Worksheet sheet, RegisterKind kind, Locale language) {
        var columns = new ThingColumns(kind);
        var at = 0;
        for (var column : columns.titles().entrySet()) {
            sheet.width(at, WIDE);
            sheet.style(at).format(TEXT).set();
            var title = column.getValue().in(language);
            sheet.value(0, at, columns.isRequired(column.getKey()) ? title + " *" : title);
            sheet.style(0, at).bold().set();
            at++;
        }
        sheet.freezePane(0, 1);
    }

    private static void notes(Worksheet sheet, RegisterKind kind, Locale language) {
        sheet.width(0, NOTES);
        var notes = new ArrayList<>(List.of(
                Message.of("thing.note.kind", kind.title()),
                Message.of("thing.note.again"),
                Message.of("thing.note.required")));
        if (!kind.declared().acrossSites()) {
            notes.add(Message.of("thing.note.site"));
        }
        for (var field : kind.fields()) {
            if (field instanceof Field.Choice choice) {
                notes.add(Message.of(
                        "thing.note.choice",
                        field.basics().title(),
                        List.<Text>copyOf(choice.options().values())));
            }
        }
        for (var row = 0; row < notes.size(); row++) {
            sheet.value(row, 0, notes.get(row).in(language));
            sheet.style(row, 0).wrapText(true).set();
        }
    }
}

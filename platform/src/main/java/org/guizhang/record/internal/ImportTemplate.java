package org.guizhang.record.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.guizhang.form.Field;
import org.guizhang.record.RecordImport;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;

/** The empty list of a form to fill in: heads, and a sheet that says what may stand under each. */
final class ImportTemplate {
    private static final double WIDE = 22;
    private static final double NOTES = 90;
    private static final String TEXT = "@";

    private ImportTemplate() {}

    /** The file, an .xlsx. */
    static byte[] write(RecordModel model, Locale language) {
        var columns = new ImportColumns(model).fields().values();
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Guizhang", "1.0")) {
            var sheet = workbook.newWorksheet(Message.of("record-import.sheet").in(language));
            var notes = new ArrayList<Message>();
            notes.add(Message.of("record-import.note", model.type().title(), RecordImport.MAX_ROWS));
            var at = 0;
            for (var field : columns) {
                sheet.width(at, WIDE);
                sheet.style(at).format(TEXT).set();
                var title = field.basics().title().in(language);
                sheet.value(0, at, field.basics().required() ? title + " *" : title);
                sheet.style(0, at).bold().set();
                at++;
                if (field instanceof Field.Choice choice) {
                    notes.add(Message.of(
                            "record-import.note.choice",
                            field.basics().title(),
                            List.<Text>copyOf(choice.options().values())));
                } else if (field instanceof Field.Moment) {
                    notes.add(Message.of(
                            "record-import.note." + field.basics().type(),
                            field.basics().title()));
                }
            }
            sheet.freezePane(0, 1);
            var beside = workbook.newWorksheet(Message.of("import.sheet.notes").in(language));
            beside.width(0, NOTES);
            for (var row = 0; row < notes.size(); row++) {
                beside.value(row, 0, notes.get(row).in(language));
                beside.style(row, 0).wrapText(true).set();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}

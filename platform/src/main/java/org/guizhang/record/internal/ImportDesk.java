package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.guizhang.record.RecordAction;
import org.guizhang.record.RecordImport;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Days;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.sheet.CellReader;
import org.guizhang.sheet.CsvReader;
import org.guizhang.sheet.SheetReader;
import org.guizhang.sheet.SheetRow;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Hands in the rows of a file one after the other, and undoes all of them unless they are to stay. */
@ApplicationScoped
public class ImportDesk {
    @Inject
    FormViews forms;

    @Inject
    ImportedRow rows;

    @Inject
    ImportRows files;

    @Inject
    NamedIds names;

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /** A file as it was read. */
    private record Sheet(RecordModel model, ImportColumns columns, List<SheetRow<String>> rows, String digest) {}

    /** Takes what was found out of work that is undone. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<RecordImport.Line> lines;

        Undone(List<RecordImport.Line> lines) {
            super("undone", null, false, false);
            this.lines = lines;
        }
    }

    public RecordImport plan(UUID module, String form, @Nullable UUID site, byte[] file) {
        var sheet = read(module, form, site, file);
        try {
            return database.orUndone(() -> {
                throw new Undone(lines(sheet, site));
            });
        } catch (Undone undone) {
            return new RecordImport(
                    false,
                    files.handedIn(module, form, sheet.digest).orElse(null),
                    Objects.requireNonNull(undone.lines));
        }
    }

    public RecordImport apply(UUID module, String form, @Nullable UUID site, byte[] file) {
        var sheet = read(module, form, site, file);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!files.note(module, form, sheet.digest, now)) {
            var before = files.handedIn(module, form, sheet.digest).orElse(now);
            throw Rejected.field("/file", "record-import-again", LocalDate.ofInstant(before, Days.ZONE));
        }
        var lines = lines(sheet, site);
        var wrong = lines.stream()
                .flatMap(line -> line.faults().stream()
                        .map(fault -> new Violation(
                                "/rows/" + line.row() + "/" + fault.column(), fault.rule(), fault.remedy())))
                .toList();
        if (!wrong.isEmpty()) {
            throw Rejected.of(wrong);
        }
        trail.fire(new AuditedAction(
                RecordAction.RECORDS_IMPORTED,
                "records",
                form,
                null,
                Map.of("records", lines.size(), "sha256", sheet.digest)));
        return new RecordImport(true, null, lines);
    }

    public byte[] template(UUID module, String form) {
        return ImportTemplate.write(forms.model(module, form), caller.locale());
    }

    private Sheet read(UUID module, String form, @Nullable UUID site, byte[] file) {
        var model = forms.model(module, form);
        if (model.type().form().tables().stream().anyMatch(table -> table.min() > 0)) {
            throw Rejected.field("/form", "record-import-tables");
        }
        var columns = new ImportColumns(model);
        var read = isWorkbook(file)
                ? SheetReader.read(file, columns, RecordImport.MAX_ROWS)
                : CsvReader.read(file, columns, RecordImport.MAX_ROWS);
        return new Sheet(model, columns, read.rows(), ImportColumns.digest(site, read.rows()));
    }

    private static boolean isWorkbook(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    private List<RecordImport.Line> lines(Sheet sheet, @Nullable UUID site) {
        var reader = new CellReader(names.in(sheet.columns, sheet.rows));
        return sheet.rows.stream()
                .map(row -> rows.tried(sheet.model, sheet.columns, reader, row, site))
                .toList();
    }
}

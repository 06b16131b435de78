package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.record.OpenedRecord;

/** How records stand that other rooms have opened. */
@ApplicationScoped
public class OpenedRecords {
    @Inject
    RecordRows rows;

    @Inject
    RecordModels models;

    @Inject
    RecordAccess access;

    public List<OpenedRecord> of(Collection<UUID> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        var roster = access.roster();
        return rows.all(records).stream()
                .sorted(Comparator.comparing(RecordRow::createdAt).thenComparing(RecordRow::id))
                .map(row -> shown(row, access.sees(row, roster)))
                .toList();
    }

    public Optional<OpenedRecord> standing(UUID record) {
        return rows.find(record).map(row -> shown(row, false));
    }

    private OpenedRecord shown(RecordRow row, boolean seen) {
        var model = models.of(row.editionId(), row.form());
        return new OpenedRecord(
                row.id(),
                row.moduleId(),
                row.form(),
                model.type().title(),
                row.serial(),
                model.state(row.state()),
                row.ended(),
                RecordModel.VOID.equals(row.state()),
                row.author(),
                row.createdAt(),
                seen);
    }
}

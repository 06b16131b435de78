package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violations;

/** Holds records to what no two of a register may have alike. */
@ApplicationScoped
public class UniqueDesk {
    @Inject
    UniqueRows rows;

    @Inject
    RecordRows records;

    /** Takes what has to be unique; what the record no longer says is given back. */
    void take(RecordModel model, RecordRow row, ObjectNode answers, Violations problems) {
        var wanted = RegisterMove.unique(model, row.siteId(), answers);
        if (model.type().register().unique().isEmpty()) {
            return;
        }
        if (row.version() > 0) {
            rows.giveBack(row.id());
        }
        wanted.stream()
                .sorted(Comparator.comparing(RegisterMove.Unique::key))
                .forEach(one -> rows.take(model.module(), model.key(), one.key(), row.id())
                        .ifPresent(other -> problems.add(one.at(), "register-unique", name(other))));
        var doubled = new LinkedHashSet<String>();
        wanted.stream()
                .filter(one -> !doubled.add(one.key()))
                .forEach(one -> problems.add(one.at(), "register-unique", Message.of("record.this")));
    }

    void giveBack(RecordRow row) {
        rows.giveBack(row.id());
    }

    /** What a record is called in words. */
    String name(UUID other) {
        return records.find(other)
                .map(row -> row.serial() == null ? String.valueOf(row.day()) : row.serial())
                .orElse("");
    }
}

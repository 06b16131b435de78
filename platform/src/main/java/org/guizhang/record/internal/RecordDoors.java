package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.workforce.Roster;
import org.jspecify.annotations.Nullable;

/** Opens records to whoever may see them. */
@ApplicationScoped
public class RecordDoors {
    @Inject
    RecordRows rows;

    @Inject
    RecordModels models;

    @Inject
    VersionRows versions;

    @Inject
    RecordAccess access;

    /**
     * A record with its form.
     *
     * @param answers of its version as it stands; none of a draft
     */
    record Open(RecordRow row, RecordModel model, ObjectNode answers) {
        /** The answers as they stand, with those of a draft. */
        ObjectNode latest() {
            return row.state() == null ? row.drafted() : answers;
        }
    }

    /** One that the caller sees. */
    Open seen(UUID id, Roster roster) {
        return open(rows.find(id).filter(row -> access.sees(row, roster)).orElseThrow(RecordModels::nothing));
    }

    /**
     * The same, kept from being changed by anybody else.
     *
     * @throws Conflict if it was changed since {@code base}
     */
    Open lock(UUID id, @Nullable Integer base, Roster roster) {
        var row = rows.lock(id).filter(one -> access.sees(one, roster)).orElseThrow(RecordModels::nothing);
        if (base == null) {
            throw Rejected.field("/base", "required");
        }
        if (base != row.revision()) {
            throw new Conflict(Message.of("problem.record-changed"));
        }
        return open(row);
    }

    Open open(RecordRow row) {
        var answers = row.version() == 0
                ? StepAnswers.none()
                : versions.answers(List.of(row.id())).getOrDefault(row.id(), StepAnswers.none());
        return new Open(row, models.of(row.editionId(), row.form()), answers);
    }
}

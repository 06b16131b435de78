package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guizhang.record.RecordPerson;
import org.guizhang.record.RecordPlace;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.guizhang.template.artefact.Keeping;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is stored.
 *
 * @param state null: a draft
 * @param draft answers that are stored and not handed in; null: none
 */
record RecordRow(
        UUID id,
        UUID moduleId,
        UUID editionId,
        String form,
        @Nullable UUID siteId,
        @Nullable String siteZh,
        @Nullable String siteEn,
        @Nullable String state,
        boolean ended,
        @Nullable String serial,
        int version,
        int revision,
        Keeping.Level level,
        List<String> readers,
        List<UUID> people,
        UUID authorId,
        String authorName,
        Instant createdAt,
        @Nullable Instant submittedAt,
        Instant changedAt,
        @Nullable LocalDate day,
        @Nullable String draft) {
    @Nullable
    RecordPlace place() {
        return siteId == null || siteZh == null || siteEn == null
                ? null
                : new RecordPlace(siteId, new Text(siteZh, siteEn));
    }

    RecordPerson author() {
        return new RecordPerson(authorId, authorName);
    }

    ObjectNode drafted() {
        return draft == null ? JsonNodeFactory.instance.objectNode() : Json.read(draft, ObjectNode.class);
    }
}

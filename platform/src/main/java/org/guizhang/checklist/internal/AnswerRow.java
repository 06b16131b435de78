package org.guizhang.checklist.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.checklist.AnswerVersion;
import org.guizhang.checklist.Doer;
import org.jspecify.annotations.Nullable;

/** A row of the log of filling in. */
record AnswerRow(
        String item,
        int version,
        int base,
        Given given,
        UUID person,
        String name,
        @Nullable Instant deviceAt,
        Instant serverAt) {

    AnswerVersion shown() {
        return new AnswerVersion(
                given.value(),
                given.notApplicable(),
                given.note(),
                given.photos(),
                version,
                base,
                new Doer(person, name),
                deviceAt,
                serverAt);
    }

    static List<AnswerVersion> shown(List<AnswerRow> rows) {
        return rows.stream().map(AnswerRow::shown).toList();
    }
}

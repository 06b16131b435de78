package org.guizhang.checklist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * A checklist was handed in, for the first time. Fired in the transaction that stores it.
 *
 * @param form its items as fields, to judge rules with
 * @param answers as rules see them
 * @param site null: the business as a whole
 */
public record ChecklistSubmitted(
        UUID module,
        UUID edition,
        String checklist,
        Form form,
        ObjectNode answers,
        UUID submission,
        UUID occurrence,
        @Nullable UUID site,
        UUID author,
        Instant at) {}

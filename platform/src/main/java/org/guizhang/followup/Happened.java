package org.guizhang.followup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.guizhang.deadline.DeadlineSubject;
import org.guizhang.form.Form;
import org.guizhang.template.artefact.DeadlineRule.Happening;
import org.jspecify.annotations.Nullable;

/**
 * Something that may start or stop clocks, told once by whoever keeps it, in the transaction in which it happens.
 *
 * @param edition whose rules it goes by
 * @param what of a record that is handed in with fields, both are told: that it was, and which fields got a value
 * @param key of the form or the checklist; empty for an edition
 * @param form what conditions are judged with; null for an edition
 * @param subject the record, hand-in, finding or edition, with its id there
 * @param site where it is; null: the business as a whole
 * @param author whoever has filled it in; null: nobody
 * @param answers as they stand now, as rules see them
 * @param changed fields that have a value now that they did not have; of {@link Happening#FIELD_SET} alone
 * @param at when it was stored; a date or a moment in a field that was set counts instead
 * @param draft whether it is not handed in yet
 */
public record Happened(
        UUID module,
        UUID edition,
        Happening what,
        String key,
        @Nullable Form form,
        DeadlineSubject subject,
        @Nullable UUID site,
        @Nullable UUID author,
        ObjectNode answers,
        Set<String> changed,
        Instant at,
        boolean draft) {}

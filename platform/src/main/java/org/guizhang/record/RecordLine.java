package org.guizhang.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A record as lists show it.
 *
 * @param day the day it is of
 * @param at when something was last done to it
 * @param values answers to the fields that lists show, by key; without what the caller does not see
 * @param awaiting what it waits for the caller for
 */
public record RecordLine(
        UUID id,
        UUID module,
        String form,
        Text title,
        @Nullable String serial,
        RecordForm.@Nullable FormState state,
        @Nullable RecordPlace site,
        RecordPerson author,
        @Nullable LocalDate day,
        Instant at,
        ObjectNode values,
        List<RecordFilter.Awaiting> awaiting) {}

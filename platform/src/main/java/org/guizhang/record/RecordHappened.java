package org.guizhang.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.guizhang.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * Something has become of a record; fired in its transaction, for rooms that start clocks or open other things.
 *
 * @param what what it was
 * @param version of the record that it has made; 0: a draft was saved
 * @param draft whether the record is a draft yet
 * @param field of {@link What#FIELD_SET}, which is fired for each field of the form that has another value than before
 * @param before the value before; null: there was none
 * @param after the value now; null: it was taken back
 * @param answers all of them as they are now, with what is computed
 * @param by who did it
 * @param at when it was done, as the server says
 * @param rules the form itself, with which conditions on the answers are judged
 */
public record RecordHappened(
        What what,
        UUID record,
        UUID module,
        UUID edition,
        String form,
        @Nullable UUID site,
        int version,
        boolean draft,
        @Nullable String field,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        ObjectNode answers,
        UUID author,
        UUID by,
        Instant at,
        Form rules) {
    /** What can happen. */
    public enum What {
        SUBMITTED,
        APPROVED,
        /** It has come to an end in any state but void. */
        CLOSED,
        VOIDED,
        FIELD_SET
    }
}

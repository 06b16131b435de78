package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.record.RecordPerson;
import org.guizhang.record.RecordPlace;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a version, as canonical JSON: the record whole, in the words of its edition.
 *
 * @param previous digest of the version before
 * @param answers with what is computed, without what is hidden
 * @param signatures given with this version
 */
record VersionContent(
        UUID record,
        UUID module,
        UUID edition,
        String editionNumber,
        String form,
        Text title,
        @Nullable RecordPlace site,
        @Nullable String serial,
        RecordPerson author,
        int version,
        @Nullable String previous,
        String step,
        boolean refused,
        String state,
        RecordPerson by,
        @Nullable String reason,
        @Nullable Instant deviceTime,
        Instant serverTime,
        ObjectNode answers,
        Map<String, BigDecimal> totals,
        List<Signed> signatures) {
    /**
     * A signature as it was given.
     *
     * @param person null: somebody outside
     * @param answersDigest of the answers it was given to
     */
    record Signed(
            String key,
            Text title,
            @Nullable UUID person,
            String name,
            ObjectNode drawn,
            Instant at,
            String answersDigest) {
        /** Who it is to the rules of the form. */
        String signer() {
            return person == null ? name : person.toString();
        }
    }
}

package org.guizhang.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.shared.Text;
import org.guizhang.template.artefact.ChecklistType;
import org.jspecify.annotations.Nullable;

/**
 * A failed item and what is done about it; all words are those of the edition that it was checked by.
 *
 * @param times failures of the same item at the same place within the time that the checklist names, this one included
 * @param verifyDue until when somebody else has to have looked at the correction
 * @param vacant whether nobody holds the position that corrects it, so that somebody above stands in
 * @param record the form that the correction needs; rooms above open it
 */
public record ChecklistFinding(
        UUID id,
        UUID occurrence,
        UUID submission,
        UUID module,
        String checklist,
        Text title,
        OccurrencePlace place,
        String item,
        Text text,

        @Schema(description = "A text, or a signature.") @Nullable
        JsonNode value,

        @Nullable String note,
        List<String> photos,
        ChecklistType.Severity severity,
        ChecklistType.Critical critical,
        Instant found,
        Doer by,
        int times,
        @Nullable CitedClause clause,
        State state,
        boolean overdue,
        @Nullable Instant due,
        @Nullable Instant verifyDue,
        List<Doer> correctors,
        List<Doer> verifiers,
        boolean vacant,
        @Nullable WaitingRecord record,
        boolean mayCorrect,
        boolean mayVerify,
        int revision,
        List<Step> history) {

    /** How far it is. */
    public enum State {
        /** Nothing has to be done about it. */
        NOTED,
        OPEN,
        /** Waits for somebody else to look. */
        DONE,
        CLOSED
    }

    /** What happened to it. */
    public enum Kind {
        DONE,
        SENT_BACK,
        VERIFIED
    }

    /** One step of its correction. */
    public record Step(Kind step, Doer by, @Nullable String note, List<String> photos, Instant at) {}

    /** A form to be opened, with what of the failure goes into its fields: item, note, photo, answer … by field. */
    public record WaitingRecord(String type, Map<String, String> prefill) {}
}

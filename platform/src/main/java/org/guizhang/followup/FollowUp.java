package org.guizhang.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.record.RecordForm;
import org.guizhang.record.RecordPerson;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The form that has to follow from a failed item or a missed time limit, and what has been opened for it.
 *
 * @param title empty where the form is in force no more
 * @param waits whether it is still to be handed in
 * @param mayOpen whether the caller may begin it, or go on with what they have begun
 * @param records the first opened first
 */
public record FollowUp(
        UUID module,
        @Schema(example = "repair") String form,
        @Nullable Text title,
        boolean waits,
        boolean mayOpen,
        List<Opened> records) {

    /**
     * One that was opened for it.
     *
     * @param state null: a draft
     * @param seen whether the caller may read it
     */
    public record Opened(
            UUID record,
            Text title,
            @Nullable String serial,
            RecordForm.@Nullable FormState state,
            RecordPerson by,
            Instant at,
            boolean seen) {}
}

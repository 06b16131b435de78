package org.guizhang.deadline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A clock, and how it stands.
 *
 * @param rule key of the deadline in the regulation
 * @param site null: the business as a whole
 * @param responsible who has to see to it now; nobody where nobody is named and nobody holds the position or one above
 * @param vacant whether those stand in for a position that nobody holds there
 * @param late until when it can be made up for; null: for good
 * @param paused since when it stands still
 * @param stopped when what it is about was done
 * @param by what has stopped it
 * @param followUp the form that is opened when it has passed
 * @param mayPause whether the caller may pause or resume it
 * @param life what befell it, the first first; of a list nothing
 */
public record Deadline(
        UUID id,
        UUID module,
        UUID edition,
        @Schema(example = "supplier-settlement-cycle") String rule,
        Text title,
        List<String> clauses,
        DeadlineSubject subject,
        @Nullable DeadlineSite site,
        List<DeadlinePerson> responsible,
        boolean vacant,
        DeadlineState state,
        Instant starts,
        Instant due,
        @Nullable Instant late,
        @Nullable Instant paused,
        @Nullable Instant stopped,
        @Nullable DeadlineSubject by,
        @Nullable Instant cancelled,
        @Nullable String followUp,
        boolean mayPause,
        List<DeadlineStep> life) {}

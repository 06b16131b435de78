package org.guizhang.deadline;

import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Text;
import org.guizhang.template.IsoDuration;
import org.guizhang.template.artefact.Counting;
import org.jspecify.annotations.Nullable;

/**
 * What a regulation says of a time limit, as the clocks keep it that it has started.
 *
 * @param edition by whose words
 * @param rule its key
 * @param within null: it is due at a moment of a schedule
 * @param exact whether a length in days ends at the time of day at which it began
 * @param repeats whether it starts anew each time it is stopped
 * @param stoppable whether something stops it; otherwise it is over when it is due
 * @param remind so long before it is due
 * @param followUp the form that is opened when it has passed
 * @param clauses keys of those it carries out
 */
public record DeadlineTerms(
        UUID module,
        UUID edition,
        String rule,
        Text title,
        @Nullable IsoDuration within,
        Counting counting,
        boolean exact,
        boolean repeats,
        boolean stoppable,
        List<IsoDuration> remind,
        @Nullable String followUp,
        List<String> clauses) {}

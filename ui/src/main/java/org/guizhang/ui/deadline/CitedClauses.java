package org.guizhang.ui.deadline;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.NotFound;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The clauses that deadlines carry out, in the words that were in force. */
class CitedClauses {
    private final Handbook handbook;
    private final Clock clock;

    @Inject
    CitedClauses(Handbook handbook, Clock clock) {
        this.handbook = handbook;
        this.clock = clock;
    }

    /** As it was on a day; of days to come as it is now. Empty where there was none. */
    Optional<Resolved.Clause> on(UUID module, String key, Instant day) {
        @Nullable Instant at = day.isAfter(clock.instant()) ? null : day;
        try {
            return Optional.of(handbook.clause(module, key, at).clause());
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    /** Its heading as it is now; its key where it is in force no more. */
    String heading(@Nullable UUID module, String key) {
        return module == null
                ? key
                : on(module, key, Instant.MAX)
                        .map(clause -> Texts.said(clause.heading()))
                        .orElse(key);
    }
}

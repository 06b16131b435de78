package org.guizhang.deadline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clock as the events tell of it. */
public record DeadlineClock(
        UUID id,
        UUID module,
        UUID edition,
        String rule,
        DeadlineSubject subject,
        @Nullable UUID site,
        @Nullable String followUp,
        Instant due) {}

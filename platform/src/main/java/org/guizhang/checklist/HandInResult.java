package org.guizhang.checklist;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a hand-in.
 *
 * @param score percentage of the weights of what was judged; null where nothing was
 * @param passed whether no failure fails the whole
 * @param stopWork whether work stops until corrections are verified
 * @param failed keys of items
 * @param findings ids, in the order of {@code failed}
 * @param second whether somebody else had handed it in before: it is kept, and nothing follows from it
 */
public record HandInResult(
        UUID id,
        UUID occurrence,
        @Nullable Integer score,
        boolean passed,
        boolean stopWork,
        List<String> failed,
        List<UUID> findings,
        Timeliness timeliness,
        boolean second) {}

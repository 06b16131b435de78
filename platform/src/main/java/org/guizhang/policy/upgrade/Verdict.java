package org.guizhang.policy.upgrade;

import java.util.List;
import java.util.function.Function;
import org.guizhang.policy.amend.Change;
import org.jspecify.annotations.Nullable;

/** What becomes of one change. */
sealed interface Verdict {
    /** It goes along, as these changes; none where it has nothing left to do. */
    record Follows(List<Change> changes, @Nullable Notice notice) implements Verdict {}

    /**
     * The business is asked.
     *
     * @param suggestion what is done while it has not answered
     * @param answers the changes that a decision makes of it
     */
    record Asks(Question question, Decision suggestion, Function<Decision, List<Change>> answers) implements Verdict {}

    static Verdict follows(Change change) {
        return new Follows(List.of(change), null);
    }

    static Verdict drops(Notice notice) {
        return new Follows(List.of(), notice);
    }
}

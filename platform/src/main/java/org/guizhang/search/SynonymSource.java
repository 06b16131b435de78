package org.guizhang.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A feature's words for one thing, for the tenant of the call; asked again whenever something searchable has changed. */
public interface SynonymSource {
    /** Groups of words, in either language. */
    List<List<String>> groups();

    /** When, after a moment, they may be others without any change; null: never. */
    @Nullable
    Instant nextTurn(Instant after);
}

package org.guizhang.ui.shell;

import java.util.List;

/** What to search for, offered while somebody types, told by the feature that searches. */
public interface Suggestions {
    /** @param source {@code recent}, {@code frequent}, {@code title} or {@code asked} */
    record Suggestion(String source, String text) {}

    /** The best few for what is typed so far; for nothing, what was asked lately. */
    List<Suggestion> of(String typed);
}

package org.guizhang.search;

import java.util.List;
import java.util.UUID;

/** Words that mean one thing to the people of a business. */
public record SynonymGroup(UUID id, List<String> words, int revision) {
    public static final int MAX_GROUPS = 500;
    public static final int MAX_WORDS = 20;
    public static final int MAX_LENGTH = 40;
}

package org.guizhang.search;

import java.util.List;

/** A feature's words for one thing, for the tenant of the call; asked again whenever something searchable has changed. */
public interface SynonymSource {
    /** Groups of words, in either language. */
    List<List<String>> groups();
}

package org.guizhang.search.internal;

/**
 * What an index was made by, as its commits say. One of another {@link #FIELDS} cannot be asked; one whose texts became other
 * terms, or had other everyday words among them, can, less well, and is until it has been built anew.
 */
final class IndexFormat {
    /** Raised when a field that is filtered, sorted, counted or shown comes, goes or changes. */
    static final String FIELDS = "2";

    private IndexFormat() {}
}

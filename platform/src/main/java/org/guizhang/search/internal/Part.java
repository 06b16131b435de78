package org.guizhang.search.internal;

/**
 * The parts of a document, which share a field: the number of a part is the position of its terms, so that one list of a term
 * says in which parts of a document it stands. 64 at most, a bit each.
 */
final class Part {
    static final int TITLE_ZH = 0;
    static final int TITLE_EN = 1;
    static final int CONTEXT = 2;
    static final int RELATED = 3;
    static final int BODY_ZH = 4;
    static final int BODY_EN = 5;
    static final int WAYS_ZH = 6;
    static final int WAYS_EN = 35;
    static final int ALL = 64;

    /** Those that are a sentence of their own, and may be what was asked word for word. */
    static final long SENTENCES = ~0L << WAYS_ZH | 1L << TITLE_ZH | 1L << TITLE_EN;

    static final long TITLES = 1L << TITLE_ZH | 1L << TITLE_EN;

    static final long BODIES = 1L << BODY_ZH | 1L << BODY_EN;

    private Part() {}

    /** Of a way to ask; what is above the number of parts shares the last one. */
    static int way(boolean english, int number) {
        return english ? Math.min(WAYS_EN + number, ALL - 1) : Math.min(WAYS_ZH + number, WAYS_EN - 1);
    }
}

package org.guizhang.search.internal;

import java.util.List;
import org.apache.lucene.index.Term;

/**
 * A word of a question: found where one of its variants is.
 *
 * @param weight what it counts beside the other words: the rarer, the more
 * @param length what it comes to in the length of a sentence, see {@link PartTerms#length}
 * @param variants the best first; empty where nothing that can be found has it
 */
record QuestionUnit(float weight, float length, List<Variant> variants) {
    /**
     * A way to write it.
     *
     * @param terms all of which have to stand in one part
     * @param weight what it counts beside the word as it was typed, 0 to 1
     */
    record Variant(List<Term> terms, float weight) {}
}

package org.guizhang.search.internal.text;

/**
 * A term at its place in a text.
 *
 * @param start of its first character in the text
 * @param end behind its last one
 */
public record TermOccurrence(Kind kind, String term, int start, int end) {
    /** What terms of values and numbers begin with, and no others. */
    static final String VALUE = "#";

    public static boolean isValue(String term) {
        return term.startsWith(VALUE);
    }

    /** What a term is made of; {@code weight} is what it counts beside the others, 0 to 1. */
    public enum Kind {
        /** Two neighbouring characters, or syllables. */
        PAIR(1f),
        /** One character or syllable: finds more than was meant, and so counts little. */
        SINGLE(0.25f),
        /** The stem of a word of letters. */
        WORD(1f),
        /** An amount with its unit, a time of day, a share. */
        VALUE(1.5f),
        /** A number alone. */
        NUMBER(0.4f);

        private final float weight;

        Kind(float weight) {
            this.weight = weight;
        }

        public float weight() {
            return weight;
        }
    }
}

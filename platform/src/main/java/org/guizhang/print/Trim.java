package org.guizhang.print;

/**
 * White that is taken off a character's sides, in thousandths of the size. Chinese fonts give quotation marks the room of
 * a Chinese character, which tears words apart in English.
 */
record Trim(float before, float after) {
    static final Trim NONE = new Trim(0, 0);

    private static final String QUOTES = "‘’“”";
    private static final float LEFT = 60;

    static boolean concerns(int codePoint) {
        return QUOTES.indexOf(codePoint) >= 0;
    }

    /**
     * What is to be taken off.
     *
     * @param width of the character
     * @param from where its ink begins
     * @param to where its ink ends
     */
    static Trim to(float width, float from, float to) {
        return new Trim(Math.max(0, from - LEFT), Math.max(0, width - to - LEFT));
    }
}

package org.guizhang.transcribe.internal;

/** What can be told of a line by itself. */
final class LineText {
    private LineText() {}

    /** How wide it is: a Han character or full-width sign is 2, others 1. */
    static int width(String text) {
        return text.strip().codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }

    /** Whether the last of its signs is one of these. */
    static boolean endsWith(String text, String signs) {
        var words = text.strip();
        return !words.isEmpty() && signs.indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || isUnseen(c));
    }

    /** The letters and digits alone, full-width ones as ASCII has them. */
    static String letters(String text) {
        var letters = new StringBuilder();
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static boolean isUnseen(int point) {
        return point == 0x200B || point == 0xFEFF || point == 0x00AD;
    }
}

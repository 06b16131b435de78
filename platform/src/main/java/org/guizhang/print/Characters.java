package org.guizhang.print;

/** Which characters can be written. */
final class Characters {
    private Characters() {}

    /**
     * Without what is no character, and without the byte order mark, which PDF/A has no way back from. Neither is seen,
     * and what was signed is attached to the file as it is.
     */
    static String writable(String text) {
        var kept = new StringBuilder();
        text.codePoints().filter(Characters::isWritable).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isWritable(int codePoint) {
        return codePoint != 0
                && codePoint != 0xFEFF
                && codePoint != '\r'
                && (codePoint & 0xFFFE) != 0xFFFE
                && Character.getType(codePoint) != Character.SURROGATE;
    }
}

package org.guizhang.print;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;

/**
 * A font as one file uses it. Each character gets a code of its own, also where two share a sign, so that the way back
 * from code to character is never a guess.
 */
interface PdfFont {
    boolean has(int codePoint);

    /** In thousandths of the size. */
    float width(int codePoint);

    /** The code of a character, in hexadecimal. */
    String code(int codePoint);

    /** Whether a code was asked for. */
    boolean used();

    /** What pages refer to; whole after {@link #complete()}. */
    COSDictionary dictionary();

    /** Writes what was used. */
    void complete() throws IOException;
}

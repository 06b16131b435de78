package org.guizhang.transcribe;

import java.util.List;

/**
 * What a file says, line by line.
 *
 * @param wrapped whether lines end where the page did, not the paragraph
 */
public record SourceDocument(Format format, boolean wrapped, List<SourceLine> lines) {
    /** Bytes of a file. */
    public static final int MAX_BYTES = 8 << 20;
    /** Characters of all lines. */
    public static final int MAX_CHARACTERS = 300_000;

    public static final int MAX_LINES = 8_000;
    /** Pages of a PDF. */
    public static final int MAX_PAGES = 200;

    /** What it was read from, told by the content. */
    public enum Format {
        TEXT,
        WORD,
        EXCEL,
        PDF
    }
}

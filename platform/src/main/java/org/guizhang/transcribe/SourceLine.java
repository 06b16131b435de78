package org.guizhang.transcribe;

import java.util.List;

/**
 * A line of the original: of Word a paragraph or a row of a table, of Excel a row, otherwise a line as it stands.
 *
 * @param number from 1, through the whole document
 * @param text with the number that Word shows before it; cells of a row are parted by tabs
 * @param page from 1; 0 where there are no pages
 * @param heading 1 to 9 where it has a style of headings, else 0
 */
public record SourceLine(int number, Kind kind, String text, int page, int heading) {
    /** What it is. */
    public enum Kind {
        PARAGRAPH,
        ROW,
        /** Stands above or below the text on each page. */
        MARGIN,
        /** An entry of a table of contents that the program has made itself. */
        CONTENTS
    }

    /** The cells of a row, in their order, empty ones too. */
    public List<String> cells() {
        return List.of(text.split("\t", -1));
    }
}

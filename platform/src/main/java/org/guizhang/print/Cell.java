package org.guizhang.print;

import java.util.List;

/**
 * A cell of a {@link PdfWriter#grid grid}.
 *
 * @param head whether it says what others are about
 * @param columns over how many it goes
 */
public record Cell(String text, boolean head, int columns, List<Figure> figures) {
    public static Cell head(String text) {
        return new Cell(text, true, 1, List.of());
    }

    public static Cell of(String text) {
        return new Cell(text, false, 1, List.of());
    }

    /** The same over several columns. */
    public Cell over(int wanted) {
        return new Cell(text, head, wanted, figures);
    }

    /** The same with figures below its text. */
    public Cell with(List<Figure> drawn) {
        return new Cell(text, head, columns, List.copyOf(drawn));
    }
}

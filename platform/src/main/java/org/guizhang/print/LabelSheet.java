package org.guizhang.print;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Sets labels on sheets of A4 with 3 × 8 labels of 70 × 37 mm, which stationers sell; each has a QR code (ISO/IEC 18004,
 * error correction M) with its quiet zone, at least 25 mm wide. Sizes are in points.
 */
public final class LabelSheet implements AutoCloseable {
    private static final int COLUMNS = 3;
    private static final int ROWS = 8;
    private static final float WIDTH = PDRectangle.A4.getWidth() / COLUMNS;
    private static final float HEIGHT = PDRectangle.A4.getHeight() / ROWS;
    private static final float EDGE = 11;
    private static final float CODE = 80;
    private static final float TEXT = EDGE + CODE + 2;
    private static final int NAME_LINES = 3;
    private static final int DETAIL_LINES = 2;

    private final TaggedPages pages;
    private int labels;

    /** @param at when the file is made; nothing in it comes from another clock */
    public LabelSheet(String title, Locale language, Instant at) throws IOException {
        pages = new TaggedPages(title, language, at);
    }

    /** The next label, from left to right and from the top down. */
    public void add(Label label) {
        var place = labels % (COLUMNS * ROWS);
        if (place == 0) {
            pages.turn();
        }
        labels++;
        var left = place % COLUMNS * WIDTH;
        var top = PDRectangle.A4.getHeight() - place / COLUMNS * HEIGHT;
        CodeFigure.draw(pages, label.content(), left + EDGE, top - (HEIGHT + CODE) / 2, CODE);
        var y = top - EDGE - 2;
        y = lines(Style.BODY, label.name(), left + TEXT, y, NAME_LINES);
        y = lines(Style.SMALL, label.detail(), left + TEXT, y - 2, DETAIL_LINES);
        lines(Style.SMALL, label.code(), left + TEXT, y - 2, 1);
    }

    /** The file. */
    public byte[] finished() throws IOException {
        if (labels == 0) {
            pages.turn();
        }
        return pages.finished();
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }

    /** Sets a paragraph; what has no room is cut off with dots. The baseline below it. */
    private float lines(Style style, String text, float x, float top, int most) {
        var page = pages.marked(pages.element("P"));
        var room = WIDTH - TEXT - EDGE;
        var lines = pages.lines(text, style, room);
        var y = top;
        for (var i = 0; i < Math.min(lines.size(), most); i++) {
            y -= style.size() * 1.25f;
            var cut = i + 1 == most && lines.size() > most;
            page.text(cut ? shortened(lines.get(i), style, room) : lines.get(i), style, x, y, 0);
        }
        page.end();
        return y;
    }

    private String shortened(String line, Style style, float room) {
        var points = line.stripTrailing().codePoints().toArray();
        var width = pages.width('…', style);
        var kept = 0;
        while (kept < points.length && width + pages.width(points[kept], style) <= room) {
            width += pages.width(points[kept], style);
            kept++;
        }
        return new String(points, 0, kept) + "…";
    }
}

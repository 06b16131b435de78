package org.guizhang.print;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.guizhang.shared.Languages;
import org.jspecify.annotations.Nullable;

/** Sets paragraphs on numbered pages (A4). Sizes are in points. */
public final class PdfWriter implements AutoCloseable {
    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float BOTTOM = MARGIN + 18;
    private static final float RULE = 6;
    private static final float FOOT = MARGIN / 2;
    private static final float CODE = 92;
    /** Above a grid. */
    private static final float GRID = 5;

    private final TaggedPages pages;
    private final Locale language;
    private float y;
    /** Down to where something stands at the right. */
    private float beside;

    private @Nullable String stamp;

    /** @param at when the file is made; nothing in it comes from another clock */
    public PdfWriter(String title, Locale language, Instant at) throws IOException {
        this.language = language;
        pages = new TaggedPages(title, language, at);
        turn();
    }

    /** A paragraph; its line feeds are kept. */
    public void write(Style style, String text) {
        if (y - style.keptWithNext() < BOTTOM) {
            turn();
        }
        var element = pages.element(style.tag());
        PageContent marked = null;
        for (var line : text.split("\n", -1)) {
            var parts = broken(line, style);
            for (var i = 0; i < parts.size(); i++) {
                if (y - style.leading() < BOTTOM) {
                    close(marked);
                    marked = null;
                    turn();
                }
                y -= style.leading();
                marked = open(marked, element);
                marked.text(parts.get(i), style, MARGIN, y, spread(parts.get(i), style, i + 1 == parts.size()));
            }
        }
        close(marked);
        y -= style.under();
    }

    /** Words that stand across every page from here on, behind what is written on it. */
    public void stamp(String words) {
        stamp = words;
        stampPresent();
    }

    /** A QR code at the right; what follows stands beside it as long as there is room. */
    public void code(String content) {
        CodeFigure.draw(pages, content, MARGIN + WIDTH - CODE, y - CODE, CODE);
        beside = y - CODE;
    }

    /**
     * A table.
     *
     * @param shares how wide the columns are of each other
     * @param heads rows that stand on each page
     */
    public void grid(List<Integer> shares, List<List<Cell>> heads, List<List<Cell>> rows) throws IOException {
        clear();
        y -= GRID;
        var edges = new float[shares.size() + 1];
        var all = shares.stream().mapToInt(share -> share).sum();
        edges[0] = MARGIN;
        for (var i = 0; i < shares.size(); i++) {
            edges[i + 1] = edges[i] + WIDTH * shares.get(i) / all;
        }
        new GridWriter(this, pages, edges, heads).write(rows);
        y -= Style.BODY.under();
    }

    float y() {
        return y;
    }

    /** What is left of the page. */
    float room() {
        return y - BOTTOM;
    }

    float emptyRoom() {
        return PDRectangle.A4.getHeight() - MARGIN - BOTTOM;
    }

    void down(float height) {
        y -= height;
    }

    /** A thin line over the width. */
    public void rule() {
        clear();
        pages.present().rule(MARGIN, y - RULE / 2, WIDTH);
        y -= 2 * RULE;
    }

    /** Puts a file into this one. */
    public void attach(String name, String description, byte[] json) throws IOException {
        pages.attach(name, description, json);
    }

    /** The file, every page with {@code foot} and its number. */
    public byte[] finished(String foot) throws IOException {
        var all = pages.all();
        for (var i = 0; i < all.size(); i++) {
            all.get(i).foot(foot + "   " + (i + 1) + " / " + all.size(), MARGIN, FOOT);
        }
        return pages.finished();
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }

    private PageContent open(@Nullable PageContent marked, PDStructureElement element) {
        return marked == null ? pages.marked(element) : marked;
    }

    private static void close(@Nullable PageContent marked) {
        if (marked != null) {
            marked.end();
        }
    }

    void turn() {
        pages.turn();
        y = PDRectangle.A4.getHeight() - MARGIN;
        beside = y;
        stampPresent();
    }

    private void stampPresent() {
        var words = stamp;
        if (words != null) {
            var width = words.codePoints()
                    .mapToDouble(codePoint -> pages.width(codePoint, Style.STAMP))
                    .sum();
            pages.present().stamp(words, (float) width);
        }
    }

    /** Below what stands at the right. */
    private void clear() {
        y = Math.min(y, beside);
    }

    /** The width of a line that begins here. */
    private float width() {
        return y > beside ? WIDTH - CODE - RULE : WIDTH;
    }

    private List<String> broken(String line, Style style) {
        return pages.lines(line, style, width());
    }

    /** How far characters are moved apart, so that full lines of Chinese end at one edge: little, or not at all. */
    private float spread(String line, Style style, boolean last) {
        var seen = line.stripTrailing().codePoints().toArray();
        if (last || seen.length < 2 || Languages.isEnglish(language)) {
            return 0;
        }
        double used = 0;
        for (var codePoint : seen) {
            used += pages.width(codePoint, style);
        }
        var each = (float) (width() - used) / (seen.length - 1);
        return each > style.size() / 20 ? 0 : each;
    }
}

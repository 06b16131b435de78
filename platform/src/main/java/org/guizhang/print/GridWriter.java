package org.guizhang.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;

/** Sets rows of framed cells; what has no room goes on on the next page, below the first rows again. Sizes are in points. */
final class GridWriter {
    private static final float PAD = 4;
    private static final float GAP = 3;
    private static final Style STYLE = Style.CELL;

    private final PdfWriter paper;
    private final TaggedPages pages;
    private final float[] edges;
    private final List<List<Cell>> heads;
    private final PDStructureElement table;

    /** @param edges of the columns, from left to right */
    GridWriter(PdfWriter paper, TaggedPages pages, float[] edges, List<List<Cell>> heads) {
        this.paper = paper;
        this.pages = pages;
        this.edges = edges;
        this.heads = heads;
        table = pages.element("Table");
    }

    /** A line of text, or a figure. */
    private record Piece(@Nullable String line, @Nullable Figure figure, float width, float height) {}

    /** A cell as it is set: what of it is not on paper yet. */
    private static final class Open {
        private final Cell cell;
        private final float left;
        private final float right;
        private final List<Piece> rest;
        private final @Nullable PDStructureElement element;

        Open(Cell cell, float left, float right, List<Piece> rest, @Nullable PDStructureElement element) {
            this.cell = cell;
            this.left = left;
            this.right = right;
            this.rest = rest;
            this.element = element;
        }

        float height() {
            return 2 * PAD + rest.stream().map(Piece::height).reduce(0f, Float::sum);
        }

        List<Piece> taken(float room) {
            var taken = new ArrayList<Piece>();
            var used = 2 * PAD;
            while (!rest.isEmpty() && used + rest.get(0).height() <= room) {
                used += rest.get(0).height();
                taken.add(rest.remove(0));
            }
            return taken;
        }
    }

    void write(List<List<Cell>> rows) throws IOException {
        for (var head : heads) {
            row(head, true, true);
        }
        for (var row : rows) {
            row(row, false, true);
        }
    }

    private void turn() throws IOException {
        paper.turn();
        for (var head : heads) {
            row(head, true, false);
        }
    }

    /** @param first whether it is read out; where it only stands again it is not */
    private void row(List<Cell> cells, boolean head, boolean first) throws IOException {
        var open = opened(cells, head, first);
        var height = height(open);
        if (height > paper.room() && !head && height <= paper.emptyRoom() - headHeight()) {
            turn();
        }
        while (true) {
            var most = Math.max(paper.room(), 2 * PAD + STYLE.leading());
            var taken = open.stream().map(one -> one.taken(most)).toList();
            var used = 2 * PAD;
            for (var pieces : taken) {
                used = Math.max(
                        used, 2 * PAD + pieces.stream().map(Piece::height).reduce(0f, Float::sum));
            }
            if (taken.stream().anyMatch(pieces -> !pieces.isEmpty())
                    || open.stream().allMatch(one -> one.rest.isEmpty())) {
                draw(open, taken, used);
                paper.down(used);
            }
            if (open.stream().allMatch(one -> one.rest.isEmpty())) {
                return;
            }
            turn();
        }
    }

    private float headHeight() {
        return heads.stream().map(head -> height(opened(head, true, false))).reduce(0f, Float::sum);
    }

    private static float height(List<Open> open) {
        return open.stream().map(Open::height).reduce(2 * PAD + STYLE.leading(), Float::max);
    }

    private List<Open> opened(List<Cell> cells, boolean head, boolean first) {
        var row = first ? pages.element(table, "TR") : null;
        var open = new ArrayList<Open>();
        var column = 0;
        for (var cell : cells) {
            var left = edges[column];
            var right = edges[column + cell.columns()];
            column += cell.columns();
            var element = row == null ? null : pages.cell(row, cell, head);
            open.add(new Open(cell, left, right, pieces(cell, right - left - 2 * PAD), element));
        }
        return open;
    }

    private List<Piece> pieces(Cell cell, float room) {
        var pieces = new ArrayList<Piece>();
        if (!cell.text().isEmpty()) {
            for (var line : cell.text().split("\n", -1)) {
                pages.lines(line, STYLE, room).forEach(part -> pieces.add(new Piece(part, null, 0, STYLE.leading())));
            }
        }
        for (var figure : cell.figures()) {
            var height = Math.min(figure.tall(), room / figure.ratio());
            pieces.add(new Piece(null, figure, height * figure.ratio(), height + GAP));
        }
        return pieces;
    }

    private void draw(List<Open> open, List<List<Piece>> taken, float height) throws IOException {
        var top = paper.y();
        for (var i = 0; i < open.size(); i++) {
            var one = open.get(i);
            pages.present().frame(one.left, top - height, one.right - one.left, height, one.cell.head());
            words(one, taken.get(i), top - PAD);
            figures(one, taken.get(i), top - PAD);
        }
    }

    private void words(Open one, List<Piece> pieces, float top) {
        if (pieces.stream().noneMatch(piece -> piece.line() != null)) {
            return;
        }
        var page = one.element == null ? pages.present() : pages.marked(one.element);
        if (one.element == null) {
            page.unread();
        }
        var y = top;
        for (var piece : pieces) {
            if (piece.line() != null) {
                page.text(piece.line(), STYLE, one.left + PAD, y - STYLE.size() * 1.15f, 0);
            }
            y -= piece.height();
        }
        page.end();
    }

    private void figures(Open one, List<Piece> pieces, float top) throws IOException {
        var y = top;
        for (var piece : pieces) {
            var figure = piece.figure();
            if (figure != null && one.element != null) {
                var element = pages.element(one.element, "Figure");
                element.setAlternateDescription(figure.description());
                var page = pages.marked(element);
                var height = piece.height() - GAP;
                if (figure instanceof Figure.Drawing drawing) {
                    page.strokes(drawing, one.left + PAD, y, height / drawing.high());
                } else if (figure instanceof Figure.Photo photo) {
                    page.image(pages.picture(photo), one.left + PAD, y - height, piece.width(), height);
                }
                page.end();
            }
            y -= piece.height();
        }
    }
}

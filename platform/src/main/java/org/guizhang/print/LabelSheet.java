package org.guizhang.print;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.guizhang.shared.Languages;

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
    private static final int QUIET = 4;
    private static final float TEXT = EDGE + CODE + 2;
    private static final int NAME_LINES = 3;
    private static final int DETAIL_LINES = 2;

    private final PDDocument document = new PDDocument();
    private final FontChain fonts;
    private final TagTree tags = new TagTree();
    private final List<PageContent> pages = new ArrayList<>();
    private final Archival archival;
    private final Locale language;
    private int labels;

    /** @param at when the file is made; nothing in it comes from another clock */
    public LabelSheet(String title, Locale language, Instant at) throws IOException {
        this.language = language;
        fonts = new FontChain(Languages.isEnglish(language));
        archival = new Archival(document, title, language, at);
    }

    /** The next label, from left to right and from the top down. */
    public void add(Label label) {
        var place = labels % (COLUMNS * ROWS);
        if (place == 0) {
            turn();
        }
        labels++;
        var left = place % COLUMNS * WIDTH;
        var top = PDRectangle.A4.getHeight() - place / COLUMNS * HEIGHT;
        code(label, left + EDGE, top - (HEIGHT + CODE) / 2);
        var y = top - EDGE - 2;
        y = lines(Style.BODY, label.name(), left + TEXT, y, NAME_LINES);
        y = lines(Style.SMALL, label.detail(), left + TEXT, y - 2, DETAIL_LINES);
        lines(Style.SMALL, label.code(), left + TEXT, y - 2, 1);
    }

    /** The file. */
    public byte[] finished() throws IOException {
        if (pages.isEmpty()) {
            turn();
        }
        fonts.complete();
        for (var page : pages) {
            page.complete(fonts);
        }
        tags.complete(document.getDocumentCatalog());
        archival.complete();
        var out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
        fonts.close();
    }

    private void code(Label label, float x, float y) {
        var code = QrCode.encodeText(label.content(), Ecc.MEDIUM);
        var module = CODE / (code.size + 2 * QUIET);
        var element = tags.add("Figure");
        element.setAlternateDescription(label.content());
        var page = present();
        page.begin("Figure", tags.mark(element, page.page(), pages.size() - 1));
        page.black();
        var top = y + CODE - QUIET * module;
        for (var row = 0; row < code.size; row++) {
            for (var from = 0; from < code.size; from++) {
                var to = from;
                while (to < code.size && code.getModule(to, row)) {
                    to++;
                }
                if (to > from) {
                    page.bar(x + (QUIET + from) * module, top - (row + 1) * module, (to - from) * module, module);
                    from = to;
                }
            }
        }
        page.filled();
        page.end();
    }

    /** Sets a paragraph; what has no room is cut off with dots. The baseline below it. */
    private float lines(Style style, String text, float x, float top, int most) {
        var element = tags.add("P");
        var page = present();
        page.begin("P", tags.mark(element, page.page(), pages.size() - 1));
        var room = WIDTH - TEXT - EDGE;
        var lines = LineBreaks.of(Characters.writable(text), language, room, c -> width(c, style));
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
        var width = width('…', style);
        var kept = 0;
        while (kept < points.length && width + width(points[kept], style) <= room) {
            width += width(points[kept], style);
            kept++;
        }
        return new String(points, 0, kept) + "…";
    }

    private double width(int codePoint, Style style) {
        return fonts.width(codePoint) / 1000 * style.size();
    }

    private PageContent present() {
        return pages.get(pages.size() - 1);
    }

    private void turn() {
        var page = new PDPage(PDRectangle.A4);
        page.setStructParents(pages.size());
        page.getCOSObject().setName("Tabs", "S");
        document.addPage(page);
        pages.add(new PageContent(page, fonts));
    }
}

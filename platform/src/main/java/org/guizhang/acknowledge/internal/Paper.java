package org.guizhang.acknowledge.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sets paragraphs on A4 in a font that has Chinese, and numbers the pages. Sizes are in points. */
final class Paper implements AutoCloseable {
    private static final String FONT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final float MARGIN = 56;
    private static final float LEADING = 1.6f;
    private static final float FOOT = 9;

    private final PDDocument document = new PDDocument();
    private final PDType0Font font;
    private final float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private PDPageContentStream page;
    private float y;

    Paper(String title) throws IOException {
        try (var file = Paper.class.getResourceAsStream(FONT)) {
            if (file == null) {
                throw new IOException("The font is missing: " + FONT);
            }
            font = PDType0Font.load(document, file, true);
        }
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Guizhang");
        page = turn();
    }

    /** A paragraph with some space under it; its line breaks are kept. */
    void write(String text, float size, float under) throws IOException {
        for (var line : text.split("\n", -1)) {
            for (var part : wrapped(line, size)) {
                if (y - size * LEADING < MARGIN + FOOT * 2) {
                    page.close();
                    page = turn();
                }
                y -= size * LEADING;
                show(page, part, size, MARGIN, y);
            }
        }
        y -= under;
    }

    /** The file, every page with {@code foot} and its number. */
    byte[] finished(String foot) throws IOException {
        page.close();
        var pages = document.getNumberOfPages();
        for (var i = 0; i < pages; i++) {
            try (var end = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                show(end, foot + "   " + (i + 1) + " / " + pages, FOOT, MARGIN, MARGIN / 2);
            }
        }
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private PDPageContentStream turn() throws IOException {
        var next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, next);
    }

    private void show(PDPageContentStream on, String text, float size, float x, float at) throws IOException {
        on.beginText();
        on.setFont(font, size);
        on.newLineAtOffset(x, at);
        on.showText(text);
        on.endText();
    }

    /** Breaks between any two Han characters, else at spaces; a word that is wider than the page is cut. */
    private List<String> wrapped(String line, float size) throws IOException {
        var lines = new ArrayList<String>();
        var present = new StringBuilder();
        float used = 0;
        var lastSpace = -1;
        for (var c : clean(line).codePoints().toArray()) {
            var wide = font.getStringWidth(Character.toString(c)) / 1000 * size;
            if (used + wide > width && !present.isEmpty()) {
                var cut = lastSpace > 0 && c < 0x2E80 && c != ' ' ? lastSpace : present.length();
                lines.add(present.substring(0, cut).stripTrailing());
                present.delete(0, cut);
                used = font.getStringWidth(present.toString()) / 1000 * size;
                lastSpace = -1;
            }
            present.appendCodePoint(c);
            used += wide;
            if (c == ' ' || c >= 0x2E80) {
                lastSpace = present.length();
            }
        }
        lines.add(present.toString());
        return lines;
    }

    /** What the font has no sign for becomes a box that says so, instead of stopping the proof. */
    private String clean(String line) {
        var kept = new StringBuilder();
        line.codePoints().forEach(c -> kept.appendCodePoint(has(c) ? c : '□'));
        return kept.toString();
    }

    private boolean has(int codePoint) {
        try {
            font.encode(Character.toString(codePoint));
            return !Character.isISOControl(codePoint);
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }
}

package org.guizhang.print;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Finds a font for every character: the text font, else emoji, else the block of rare characters it would be in, else a
 * framed number. What is not needed is not opened.
 */
final class FontChain implements Closeable {
    private static final String UNSEEN_BY_THE_TEXT_FONT = "\u00AD\u200B\u200C\u200D\uFEFF";

    private final boolean latin;
    private final FontFiles.Loaded text;
    private final Map<String, PdfFont> opened = new LinkedHashMap<>();
    private final Map<Integer, PdfFont> chosen = new HashMap<>();
    private final List<Closeable> files = new ArrayList<>();

    /** @param latin whether the text is in Latin letters for the most part */
    FontChain(boolean latin) throws IOException {
        this.latin = latin;
        text = FontFiles.text();
        files.add(text.file());
        opened.put(FontFiles.TEXT, new EmbeddedFont(text, "GUIZHA"));
    }

    /** The font that has a character. */
    PdfFont of(int codePoint) {
        return chosen.computeIfAbsent(codePoint, this::choose);
    }

    /** The room a character takes, in thousandths of the size. */
    float width(int codePoint) {
        var trim = trim(codePoint);
        return of(codePoint).width(codePoint) - trim.before() - trim.after();
    }

    /** What is taken off a character's sides. */
    Trim trim(int codePoint) {
        return latin && Trim.concerns(codePoint) && of(codePoint) instanceof EmbeddedFont font
                ? font.trim(codePoint)
                : Trim.NONE;
    }

    /** Under which name pages find a font. */
    String name(PdfFont font) {
        return "F" + new ArrayList<>(opened.values()).indexOf(font);
    }

    /** The fonts that were used, for the pages. */
    COSDictionary resources() {
        var fonts = new COSDictionary();
        opened.values().stream()
                .filter(PdfFont::used)
                .forEach(font -> fonts.setItem(COSName.getPDFName(name(font)), font.dictionary()));
        return fonts;
    }

    /** Writes them; no text may follow. */
    void complete() throws IOException {
        for (var font : opened.values()) {
            if (font.used()) {
                font.complete();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (var file : files) {
            file.close();
        }
    }

    private PdfFont choose(int codePoint) {
        if (UNSEEN_BY_THE_TEXT_FONT.indexOf(codePoint) < 0) {
            for (var name : candidates(codePoint)) {
                var font = opened(name);
                if (font.has(codePoint)) {
                    return font;
                }
            }
        }
        for (var i = 0; ; i++) {
            var signs = opened.computeIfAbsent("signs " + i, unused -> new SignFont(text));
            if (signs.has(codePoint)) {
                signs.code(codePoint);
                return signs;
            }
        }
    }

    private static List<String> candidates(int codePoint) {
        var rare = FontFiles.rare(codePoint);
        return rare == null ? List.of(FontFiles.TEXT, FontFiles.EMOJI) : List.of(FontFiles.TEXT, rare);
    }

    private PdfFont opened(String name) {
        var font = opened.get(name);
        if (font == null) {
            try {
                var loaded = FontFiles.loaded(name);
                files.add(loaded.file());
                font = new EmbeddedFont(loaded, tag(opened.size()));
            } catch (IOException unread) {
                throw new UncheckedIOException(unread);
            }
            opened.put(name, font);
        }
        return font;
    }

    private static String tag(int number) {
        return "GUIZ" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
    }
}

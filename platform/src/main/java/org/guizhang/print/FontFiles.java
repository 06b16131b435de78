package org.guizhang.print;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** The fonts that come along, each with its licence and origin beside it. */
final class FontFiles {
    static final String TEXT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    static final String EMOJI = "/fonts/ttf/NotoEmoji/NotoEmoji-Regular.ttf";

    /** Rare characters lie in files of this many code points, so that one name does not cost the whole font. */
    private static final int BLOCK = 0x800;

    private static final int FIRST_RARE = 0x20000;

    private FontFiles() {}

    /** A font file with its table of characters. */
    record Loaded(TrueTypeFont file, CmapLookup glyphs) {}

    static Loaded text() throws IOException {
        return loaded(TEXT);
    }

    static Loaded emoji() throws IOException {
        return loaded(EMOJI);
    }

    /** Where a rare Chinese character (CJK Extensions B to F) would be; null for other characters. */
    static @Nullable String rare(int codePoint) {
        if (codePoint < FIRST_RARE) {
            return null;
        }
        var name = "/fonts/ttf/HanaMinB/" + Integer.toHexString(codePoint / BLOCK * BLOCK) + ".ttf";
        return FontFiles.class.getResource(name) == null ? null : name;
    }

    static Loaded loaded(String name) throws IOException {
        try (var stream = FontFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new FileNotFoundException("The font is missing: " + name);
            }
            var file = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(stream));
            return new Loaded(file, file.getUnicodeCmapLookup());
        }
    }
}

package org.guizhang.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * The signs of a TrueType font that a file uses. Codes are handed out in the order of first use and name a character;
 * which sign is drawn for it says a table of its own. Nothing is joined: an f after an f stays two letters.
 */
final class EmbeddedFont implements PdfFont {
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");
    private static final int BYTES = 2;
    private static final int SYMBOLIC = 4;

    private final FontFiles.Loaded font;
    private final float toThousandths;
    private final String name;
    private final COSDictionary dictionary = new COSDictionary();
    private final Map<Integer, Integer> codes = new LinkedHashMap<>();

    /** @param tag six capitals that tell this subset from others of the same font */
    EmbeddedFont(FontFiles.Loaded font, String tag) throws IOException {
        this.font = font;
        toThousandths = 1000f / font.file().getUnitsPerEm();
        name = tag + "+" + font.file().getName();
    }

    @Override
    public boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    @Override
    public float width(int codePoint) {
        try {
            return font.file().getAdvanceWidth(glyph(codePoint)) * toThousandths;
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** What makes a character as narrow as its ink. */
    Trim trim(int codePoint) {
        try {
            var ink = font.file().getGlyph().getGlyph(glyph(codePoint)).getBoundingBox();
            return Trim.to(width(codePoint), ink.getLowerLeftX() * toThousandths, ink.getUpperRightX() * toThousandths);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    @Override
    public String code(int codePoint) {
        return ToUnicode.hex(codes.computeIfAbsent(codePoint, unused -> codes.size() + 1), BYTES);
    }

    @Override
    public boolean used() {
        return !codes.isEmpty();
    }

    @Override
    public COSDictionary dictionary() {
        return dictionary;
    }

    @Override
    public void complete() throws IOException {
        var used = new HashSet<Integer>();
        codes.keySet().forEach(character -> used.add(glyph(character)));
        var subset = new TTFSubsetter(font.file(), TABLES);
        subset.addGlyphIds(used);
        var places = new HashMap<Integer, Integer>();
        subset.getGIDMap().forEach((place, old) -> places.put(old, place));
        var program = new ByteArrayOutputStream();
        subset.writeToStream(program);

        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dictionary.setName(COSName.BASE_FONT, name);
        dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        dictionary.setItem(COSName.TO_UNICODE, ToUnicode.of(new ArrayList<>(codes.keySet()), BYTES));
        var signs = new COSArray();
        signs.add(signs(places, program.toByteArray()));
        dictionary.setItem(COSName.DESCENDANT_FONTS, signs);
    }

    private COSDictionary signs(Map<Integer, Integer> places, byte[] program) throws IOException {
        var signs = new COSDictionary();
        signs.setItem(COSName.TYPE, COSName.FONT);
        signs.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        signs.setName(COSName.BASE_FONT, name);
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        signs.setItem(COSName.CIDSYSTEMINFO, system);
        var widths = new COSArray();
        var glyphs = new ByteArrayOutputStream();
        glyphs.write(new byte[BYTES]);
        for (var character : codes.keySet()) {
            widths.add(new COSFloat(width(character)));
            var place = places.getOrDefault(glyph(character), 0);
            glyphs.write(place >> Byte.SIZE);
            glyphs.write(place);
        }
        var all = new COSArray();
        all.add(COSInteger.ONE);
        all.add(widths);
        signs.setItem(COSName.W, all);
        signs.setItem(COSName.CID_TO_GID_MAP, stream(glyphs.toByteArray()));
        signs.setItem(COSName.FONT_DESC, descriptor(program));
        return signs;
    }

    private COSDictionary descriptor(byte[] program) throws IOException {
        var file = font.file();
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        var head = file.getHeader();
        var box = new COSArray();
        for (var edge : new int[] {head.getXMin(), head.getYMin(), head.getXMax(), head.getYMax()}) {
            box.add(new COSFloat(edge * toThousandths));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        var lines = file.getHorizontalHeader();
        descriptor.setFloat(COSName.ASCENT, lines.getAscender() * toThousandths);
        descriptor.setFloat(COSName.DESCENT, lines.getDescender() * toThousandths);
        descriptor.setFloat(COSName.CAP_HEIGHT, lines.getAscender() * toThousandths);
        descriptor.setInt(COSName.STEM_V, 80);
        var stream = stream(program);
        stream.setInt(COSName.LENGTH1, program.length);
        descriptor.setItem(COSName.FONT_FILE2, stream);
        return descriptor;
    }

    private static COSStream stream(byte[] bytes) throws IOException {
        var stream = new COSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }

    private int glyph(int codePoint) {
        return font.glyphs().getGlyphId(codePoint);
    }
}

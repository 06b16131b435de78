package org.guizhang.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Signs for characters that no font has: a frame with the number of the character in it, which says exactly what stands
 * there. What joins or selects signs and is not seen itself takes no room; what turns the direction of reading is
 * framed, because unseen it would make a text look other than it is.
 */
final class SignFont implements PdfFont {
    /** A code is one byte, and 0 is left out. */
    static final int ROOM = 255;

    private static final int HIGH = 860;
    private static final int LOW = -140;
    private static final int LINE = 40;
    private static final int EDGE = 40;
    private static final float DIGIT = 0.42f;

    private final FontFiles.Loaded digits;
    private final COSDictionary dictionary = new COSDictionary();
    private final List<Integer> characters = new ArrayList<>();

    /** @param digits the font that numbers are written in */
    SignFont(FontFiles.Loaded digits) {
        this.digits = digits;
    }

    @Override
    public boolean has(int codePoint) {
        return characters.size() < ROOM || characters.contains(codePoint);
    }

    @Override
    public float width(int codePoint) {
        return unseen(codePoint) ? 0 : 1000;
    }

    @Override
    public String code(int codePoint) {
        if (!characters.contains(codePoint)) {
            characters.add(codePoint);
        }
        return ToUnicode.hex(characters.indexOf(codePoint) + 1, 1);
    }

    @Override
    public boolean used() {
        return !characters.isEmpty();
    }

    @Override
    public COSDictionary dictionary() {
        return dictionary;
    }

    @Override
    public void complete() throws IOException {
        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE3);
        dictionary.setItem(COSName.FONT_BBOX, numbers(0, LOW, 1000, HIGH));
        dictionary.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
        dictionary.setInt(COSName.FIRST_CHAR, 1);
        dictionary.setInt(COSName.LAST_CHAR, characters.size());
        var drawn = new COSDictionary();
        var widths = new COSArray();
        var names = new COSArray();
        names.add(COSInteger.ONE);
        for (var character : characters) {
            var name = COSName.getPDFName("u" + hex(character));
            names.add(name);
            widths.add(new COSFloat(width(character)));
            drawn.setItem(name, drawing(character));
        }
        var encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, names);
        dictionary.setItem(COSName.ENCODING, encoding);
        dictionary.setItem(COSName.WIDTHS, widths);
        dictionary.setItem(COSName.CHAR_PROCS, drawn);
        dictionary.setItem(COSName.RESOURCES, new COSDictionary());
        dictionary.setItem(COSName.TO_UNICODE, ToUnicode.of(characters, 1));
    }

    private COSStream drawing(int character) throws IOException {
        var drawing = new StringBuilder();
        if (unseen(character) || character == '\t') {
            drawing.append(width(character)).append(" 0 d0\n");
        } else {
            drawing.append("1000 0 0 " + LOW + " 1000 " + HIGH + " d1\n");
            drawing.append(frame(EDGE)).append(frame(EDGE + LINE)).append("f*\n");
            var number = hex(character);
            var half = (number.length() + 1) / 2;
            write(drawing, number.substring(0, half), 430);
            write(drawing, number.substring(half), 0);
        }
        var stream = new COSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(drawing.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private static String frame(int edge) {
        return edge + " " + (LOW + edge) + " " + (1000 - 2 * edge) + " " + (HIGH - LOW - 2 * edge) + " re\n";
    }

    private void write(StringBuilder drawing, String number, int y) throws IOException {
        var each = digits.file().getAdvanceWidth(digits.glyphs().getGlyphId('0')) * DIGIT;
        var x = (1000 - each * number.length()) / 2;
        for (var i = 0; i < number.length(); i++) {
            var digit = number.charAt(i);
            var glyph = digits.file().getGlyph().getGlyph(digits.glyphs().getGlyphId(digit));
            outline(drawing, glyph.getPath().getPathIterator(new AffineTransform(DIGIT, 0, 0, DIGIT, x, y)));
            x += each;
        }
    }

    /** TrueType's curves have one point of control, those of PDF two. */
    private static void outline(StringBuilder drawing, PathIterator path) {
        var at = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO ->
                    drawing.append(points(at[0], at[1])).append("m\n");
                case PathIterator.SEG_LINETO ->
                    drawing.append(points(at[0], at[1])).append("l\n");
                case PathIterator.SEG_QUADTO -> {
                    drawing.append(points(
                                    x + 2 * (at[0] - x) / 3,
                                    y + 2 * (at[1] - y) / 3,
                                    at[2] + 2 * (at[0] - at[2]) / 3,
                                    at[3] + 2 * (at[1] - at[3]) / 3,
                                    at[2],
                                    at[3]))
                            .append("c\n");
                    at[0] = at[2];
                    at[1] = at[3];
                }
                default -> drawing.append("h\n");
            }
            x = at[0];
            y = at[1];
        }
        drawing.append("f\n");
    }

    private static String points(float... coordinates) {
        var line = new StringBuilder();
        for (var coordinate : coordinates) {
            line.append(Math.round(coordinate)).append(' ');
        }
        return line.toString();
    }

    /** Joiners, variation selectors and the like; but see the class comment. */
    private static boolean unseen(int codePoint) {
        return codePoint == 0xAD
                || (codePoint >= 0x200B && codePoint <= 0x200D)
                || (codePoint >= 0x2060 && codePoint <= 0x2064)
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0020 && codePoint <= 0xE007F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    private static String hex(int codePoint) {
        return String.format(Locale.ROOT, "%04X", codePoint);
    }

    private static COSArray numbers(float... numbers) {
        var array = new COSArray();
        array.setFloatArray(numbers);
        return array;
    }
}

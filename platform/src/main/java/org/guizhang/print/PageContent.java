package org.guizhang.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** What is drawn on one page. Colours are in a space of their own, so that they mean the same on every device. */
final class PageContent {
    private static final Style FOOT = Style.SMALL;
    private static final float SHADE = 0.95f;
    private static final float EDGE = 0.55f;

    private final PDPage page;
    private final FontChain fonts;
    private final List<PDImageXObject> pictures = new ArrayList<>();
    private final StringBuilder drawing = new StringBuilder("/C cs /C CS\n");

    PageContent(PDPage page, FontChain fonts) {
        this.page = page;
        this.fonts = fonts;
    }

    PDPage page() {
        return page;
    }

    /** What follows belongs to an element of the structure tree. */
    void begin(String tag, int mark) {
        drawing.append('/').append(tag).append(" <</MCID ").append(mark).append(">> BDC\n");
    }

    void end() {
        drawing.append("EMC\n");
    }

    /** @param spread by how much characters are moved apart */
    void text(String text, Style style, float x, float y, float spread) {
        colour(style.grey());
        drawing.append("BT\n").append(style.stroke() > 0 ? "2 Tr " + number(style.stroke()) + "w\n" : "0 Tr\n");
        drawing.append(number(spread))
                .append("Tc ")
                .append(number(x))
                .append(number(y))
                .append("Td\n");
        PdfFont present = null;
        for (var codePoint : text.codePoints().toArray()) {
            var font = fonts.of(codePoint);
            if (font != present) {
                drawing.append(present == null ? "" : ">] TJ\n");
                drawing.append('/')
                        .append(fonts.name(font))
                        .append(' ')
                        .append(number(style.size()))
                        .append("Tf [<");
                present = font;
            }
            show(font, codePoint);
        }
        drawing.append(present == null ? "ET\n" : ">] TJ\nET\n");
    }

    private void show(PdfFont font, int codePoint) {
        var trim = fonts.trim(codePoint);
        if (trim.equals(Trim.NONE)) {
            drawing.append(font.code(codePoint));
        } else {
            drawing.append("> ").append(number(trim.before())).append('<').append(font.code(codePoint));
            drawing.append("> ").append(number(trim.after())).append('<');
        }
    }

    void rule(float x, float y, float width) {
        drawing.append("/Artifact BMC\n");
        colour(0.7f);
        drawing.append(number(x)).append(number(y)).append(number(width)).append("0.6 re f\nEMC\n");
    }

    /** What follows is for the eye alone. */
    void unread() {
        drawing.append("/Artifact BMC\n");
    }

    /** The frame of a cell. */
    void frame(float x, float y, float width, float height, boolean shaded) {
        unread();
        var place = number(x) + number(y) + number(width) + number(height) + "re ";
        if (shaded) {
            colour(SHADE);
            drawing.append(place).append("f\n");
        }
        colour(EDGE);
        drawing.append("0.5 w ").append(place).append("S\n");
        end();
    }

    /** Words across the page. */
    void stamp(String text, float width) {
        unread();
        var middle = page.getMediaBox();
        drawing.append("q 0.7071 0.7071 -0.7071 0.7071 ")
                .append(number(middle.getWidth() / 2))
                .append(number(middle.getHeight() / 2))
                .append("cm\n");
        text(text, Style.STAMP, -width / 2, -Style.STAMP.size() / 3, 0);
        drawing.append("Q\n");
        end();
    }

    /** @param y its upper edge */
    void strokes(Figure.Drawing figure, float x, float y, float scale) {
        black();
        drawing.append("q 1 w 1 J 1 j\n");
        for (var stroke : figure.strokes()) {
            for (var i = 0; i + 1 < stroke.size(); i += 2) {
                drawing.append(number(x + stroke.get(i) * scale))
                        .append(number(y - stroke.get(i + 1) * scale))
                        .append(i == 0 ? "m " : "l ");
            }
            if (stroke.size() == 2) {
                // A line to where it begins is drawn as a dot.
                drawing.append(number(x + stroke.get(0) * scale))
                        .append(number(y - stroke.get(1) * scale))
                        .append("l ");
            }
            drawing.append("S\n");
        }
        drawing.append("Q\n");
    }

    void image(PDImageXObject picture, float x, float y, float width, float height) {
        if (!pictures.contains(picture)) {
            pictures.add(picture);
        }
        drawing.append("q ")
                .append(number(width))
                .append("0 0 ")
                .append(number(height))
                .append(number(x))
                .append(number(y))
                .append("cm /P")
                .append(pictures.indexOf(picture))
                .append(" Do Q\n");
    }

    /** What is filled after this is black. */
    void black() {
        colour(0);
    }

    /** A rectangle, drawn with all the others by {@link #filled}. */
    void bar(float x, float y, float width, float height) {
        drawing.append(number(x))
                .append(number(y))
                .append(number(width))
                .append(number(height))
                .append("re\n");
    }

    void filled() {
        drawing.append("f\n");
    }

    /** A line that is no part of the text. */
    void foot(String text, float x, float y) {
        drawing.append("/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n");
        text(text, FOOT, x, y, 0);
        end();
    }

    void complete(FontChain fonts) throws IOException {
        var stream = new COSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(drawing.toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.getCOSObject().setItem(COSName.CONTENTS, stream);
        var resources = new PDResources();
        resources.getCOSObject().setItem(COSName.FONT, fonts.resources());
        var colours = new COSDictionary();
        colours.setItem(COSName.getPDFName("C"), screenColours());
        resources.getCOSObject().setItem(COSName.COLORSPACE, colours);
        var shown = new COSDictionary();
        for (var i = 0; i < pictures.size(); i++) {
            shown.setItem(COSName.getPDFName("P" + i), pictures.get(i));
        }
        resources.getCOSObject().setItem(COSName.XOBJECT, shown);
        page.setResources(resources);
    }

    private void colour(float grey) {
        var all = number(grey).repeat(3);
        drawing.append(all).append("sc ").append(all).append("SC\n");
    }

    /** What sRGB means, in numbers. */
    static COSArray screenColours() {
        var values = new COSDictionary();
        values.setItem(COSName.WHITE_POINT, numbers(0.9505f, 1, 1.089f));
        values.setItem(COSName.GAMMA, numbers(2.2f, 2.2f, 2.2f));
        values.setItem(
                COSName.MATRIX,
                numbers(0.4124f, 0.2126f, 0.0193f, 0.3576f, 0.7152f, 0.1192f, 0.1805f, 0.0722f, 0.9505f));
        var space = new COSArray();
        space.add(COSName.CALRGB);
        space.add(values);
        return space;
    }

    private static COSArray numbers(float... numbers) {
        var array = new COSArray();
        array.setFloatArray(numbers);
        return array;
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.3f ", value);
    }
}

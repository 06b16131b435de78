package org.guizhang.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Languages;

/** The pages of a file (A4) as machines read them: fonts, tags, and what archives ask for. Sizes are in points. */
final class TaggedPages implements AutoCloseable {
    private final PDDocument document = new PDDocument();
    private final FontChain fonts;
    private final TagTree tags = new TagTree();
    private final List<PageContent> pages = new ArrayList<>();
    private final Map<String, PDImageXObject> pictures = new HashMap<>();
    private final Archival archival;
    private final Locale language;

    /** @param at when the file is made; nothing in it comes from another clock */
    TaggedPages(String title, Locale language, Instant at) throws IOException {
        this.language = language;
        fonts = new FontChain(Languages.isEnglish(language));
        archival = new Archival(document, title, language, at);
    }

    /** Begins a page. */
    void turn() {
        var page = new PDPage(PDRectangle.A4);
        page.setStructParents(pages.size());
        page.getCOSObject().setName("Tabs", "S");
        document.addPage(page);
        pages.add(new PageContent(page, fonts));
    }

    List<PageContent> all() {
        return List.copyOf(pages);
    }

    PageContent present() {
        return pages.get(pages.size() - 1);
    }

    PDStructureElement element(String tag) {
        return tags.add(tag);
    }

    PDStructureElement element(PDStructureElement parent, String tag) {
        return tags.add(parent, tag);
    }

    /** A cell of a row. */
    PDStructureElement cell(PDStructureElement row, Cell cell, boolean inHead) {
        var element = tags.add(row, cell.head() ? "TH" : "TD");
        var about = new PDTableAttributeObject();
        if (cell.head()) {
            about.setScope(inHead ? PDTableAttributeObject.SCOPE_COLUMN : PDTableAttributeObject.SCOPE_ROW);
        }
        if (cell.columns() > 1) {
            about.setColSpan(cell.columns());
        }
        element.addAttribute(about);
        return element;
    }

    /** A picture as pages show it; the same bytes are in the file once. */
    PDImageXObject picture(Figure.Photo photo) throws IOException {
        var digest = Digests.sha256(photo.jpeg());
        var there = pictures.get(digest);
        if (there == null) {
            there = JPEGFactory.createFromByteArray(document, photo.jpeg());
            there.getCOSObject().setItem(COSName.COLORSPACE, PageContent.screenColours());
            pictures.put(digest, there);
        }
        return there;
    }

    /** The present page, on which what follows is marked as of an element. */
    PageContent marked(PDStructureElement element) {
        var page = present();
        page.begin(element.getStructureType(), tags.mark(element, page.page(), pages.size() - 1));
        return page;
    }

    List<String> lines(String text, Style style, float room) {
        return LineBreaks.of(Characters.writable(text), language, room, c -> width(c, style));
    }

    double width(int codePoint, Style style) {
        return fonts.width(codePoint) / 1000 * style.size();
    }

    /** Puts a file into this one. */
    void attach(String name, String description, byte[] content) throws IOException {
        archival.attach(name, description, content);
    }

    /** The file. */
    byte[] finished() throws IOException {
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
}

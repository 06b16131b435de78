package org.guizhang.print;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** Headings and paragraphs in the order of reading, and where on the pages each stands. */
final class TagTree {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document = new PDStructureElement("Document", root);
    private final List<COSArray> marksByPage = new ArrayList<>();

    TagTree() {
        root.appendKid(document);
    }

    PDStructureElement add(String type) {
        return add(document, type);
    }

    PDStructureElement add(PDStructureElement parent, String type) {
        var element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** A new mark for (a part of) an element on a page; marks count from 0 on each page. */
    int mark(PDStructureElement element, PDPage page, int pageIndex) {
        while (marksByPage.size() <= pageIndex) {
            marksByPage.add(new COSArray());
        }
        var marks = marksByPage.get(pageIndex);
        var place = new PDMarkedContentReference();
        place.setPage(page);
        place.setMCID(marks.size());
        element.appendKid(place);
        marks.add(element.getCOSObject());
        return place.getMCID();
    }

    void complete(PDDocumentCatalog catalog) {
        var numbered = new COSArray();
        for (var i = 0; i < marksByPage.size(); i++) {
            numbered.add(COSInteger.get(i));
            numbered.add(marksByPage.get(i));
        }
        var parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbered);
        root.getCOSObject().setItem(COSName.PARENT_TREE, parents);
        root.setParentTreeNextKey(marksByPage.size());
        catalog.setStructureTreeRoot(root);
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
    }
}

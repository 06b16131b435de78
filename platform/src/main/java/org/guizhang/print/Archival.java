package org.guizhang.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.guizhang.shared.Languages;

/** What makes a file fit for an archive (PDF/A-3a): title, language, dates, said twice alike, and files inside. */
final class Archival {
    private static final String PRODUCER = "Guizhang";

    private final PDDocument document;
    private final String title;
    private final Locale language;
    private final Instant at;

    Archival(PDDocument document, String title, Locale language, Instant at) {
        this.document = document;
        this.title = title;
        this.language = language;
        this.at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The file is kept as it is, uncompressed, so that it can be found without a reader of PDF. */
    void attach(String name, String description, byte[] json) throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(json));
        file.setSubtype("application/json");
        file.setSize(json.length);
        file.setModDate(calendar());
        var specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setFileDescription(description);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Data");
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(name, specification));
        var catalog = document.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(specification);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    void complete() throws IOException {
        var catalog = document.getDocumentCatalog();
        var information = document.getDocumentInformation();
        information.setTitle(title);
        information.setProducer(PRODUCER);
        information.setCreationDate(calendar());
        information.setModificationDate(calendar());
        catalog.setLanguage(Languages.tag(language));
        var preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(described().getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
        document.setVersion(1.7f);
        document.setDocumentId(at.toEpochMilli());
    }

    private GregorianCalendar calendar() {
        return GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
    }

    private String described() {
        return """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
              xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdfaid:part>3</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>%2$s</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>%3$s</xmp:CreateDate>
            <xmp:ModifyDate>%3$s</xmp:ModifyDate>
            <pdf:Producer>%4$s</pdf:Producer>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>\
            """.formatted(escaped(title), Languages.tag(language), at, PRODUCER);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

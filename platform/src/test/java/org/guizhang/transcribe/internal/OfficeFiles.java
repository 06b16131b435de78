package org.guizhang.transcribe.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.dhatim.fastexcel.Workbook;

/** Files as offices write them, made of little more than their words. */
public final class OfficeFiles {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    private static final String RELATION = "<Relationship Id=\"%s\" Target=\"%s\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\"/>";
    private static final float SIZE = 12;
    private static final float LEFT = 60;

    private OfficeFiles() {}

    /** A .docx file with that body, and with parts of its own by name, such as {@code numbering}. */
    public static byte[] word(String body, Map<String, String> parts) {
        var files = new LinkedHashMap<String, String>();
        files.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        files.put(
                "_rels/.rels",
                String.format(RELATIONS, String.format(RELATION, "r1", "word/document.xml", "officeDocument")));
        files.put("word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
        var relations = new StringBuilder();
        parts.forEach((name, xml) -> {
            files.put("word/" + name + ".xml", xml.replaceFirst("<w:(\\w+)", "<w:$1 " + W));
            relations.append(String.format(RELATION, name, name + ".xml", name.replaceAll("[0-9]", "")));
        });
        files.put("word/_rels/document.xml.rels", String.format(RELATIONS, relations));
        return zip(files);
    }

    /** A paragraph without a number of its own. */
    public static String paragraph(String words) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
    }

    /** A paragraph of a list. */
    static String paragraph(int list, int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    static String styled(String style, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    static String table(List<List<String>> rows) {
        var xml = new StringBuilder("<w:tbl>");
        for (var row : rows) {
            xml.append("<w:tr>");
            row.forEach(cell -> xml.append("<w:tc>").append(paragraph(cell)).append("</w:tc>"));
            xml.append("</w:tr>");
        }
        return xml.append("</w:tbl>").toString();
    }

    static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** An .xlsx file of one sheet. */
    static byte[] excel(List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("制度");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    var cell = rows.get(row).get(column);
                    if (cell.matches("[0-9]+")) {
                        sheet.value(row, column, Integer.parseInt(cell));
                    } else if (!cell.isEmpty()) {
                        sheet.value(row, column, cell);
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** A PDF of A4 pages with a head, a foot with the page's number, and lines of so many characters. */
    public static byte[] pdf(String text, String head, int width, int linesAPage) {
        return pdf(text, head, width, linesAPage, null);
    }

    /** The same, to be opened with a password. */
    static byte[] pdf(
            String text, String head, int width, int linesAPage, @org.jspecify.annotations.Nullable String password) {
        var lines = text.lines()
                .filter(line -> !line.isBlank())
                .flatMap(line -> line.matches(".{" + width + "}.+")
                        ? java.util.Arrays.stream(line.split("(?<=\\G.{" + width + "})"))
                        : java.util.stream.Stream.of(line))
                .toList();
        try (var document = new PDDocument();
                var font = OfficeFiles.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf")) {
            var type = PDType0Font.load(document, font);
            for (int page = 0; page * linesAPage < lines.size(); page++) {
                var sheet = new PDPage(org.apache.pdfbox.pdmodel.common.PDRectangle.A4);
                document.addPage(sheet);
                try (var out = new PDPageContentStream(document, sheet)) {
                    line(out, type, 800, head);
                    for (int i = 0; i < linesAPage && page * linesAPage + i < lines.size(); i++) {
                        line(out, type, 770 - i * 20, lines.get(page * linesAPage + i));
                    }
                    line(out, type, 30, "第 " + (page + 1) + " 页");
                }
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void line(PDPageContentStream out, PDType0Font font, float at, String words) throws IOException {
        out.beginText();
        out.setFont(font, SIZE);
        out.newLineAtOffset(LEFT, at);
        out.showText(words.replace('\t', ' ').replace('　', ' '));
        out.endText();
    }
}

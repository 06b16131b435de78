package org.guizhang.transcribe.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.guizhang.shared.Rejected;
import org.guizhang.transcribe.SourceDocument;

/** Reads a file by what is in it, whatever it is called. */
public final class DocumentReader {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Of files of old Office programs, and of new ones with a password. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /** Where a PDF says that it is one, other bytes may stand before it. */
    private static final int PDF_BEGIN = 1024;

    private static final int MEGABYTE = 1 << 20;

    private DocumentReader() {}

    /** The lines. Throws {@link Rejected} of {@code /file} for what cannot be read. */
    public static SourceDocument read(byte[] file) {
        if (file.length > SourceDocument.MAX_BYTES) {
            throw Rejected.field("/file", "transcribe-big", SourceDocument.MAX_BYTES / MEGABYTE);
        }
        try {
            var document = document(file);
            if (document.lines().isEmpty()) {
                throw Rejected.field("/file", "transcribe-empty");
            }
            return document;
        } catch (Rejected known) {
            throw known;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // Whatever a library stumbles over, the file is what is wrong.
            throw Rejected.field("/file", "transcribe-broken");
        }
    }

    private static SourceDocument document(byte[] file) throws IOException {
        if (begins(file, ZIP)) {
            return office(file);
        }
        if (begins(file, COMPOUND)) {
            throw Rejected.field("/file", isLocked(file) ? "transcribe-locked" : "transcribe-old");
        }
        if (new String(file, 0, Math.min(file.length, PDF_BEGIN), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return PdfFile.read(file);
        }
        return PlainText.read(PlainText.decoded(file).orElseThrow(() -> Rejected.field("/file", "transcribe-file")));
    }

    private static SourceDocument office(byte[] file) throws IOException {
        try (var archive = Archive.of(file)) {
            var main = archive.main();
            var root = main.isEmpty() ? "" : root(archive.part(main).orElseThrow(Xml::broken));
            return switch (root) {
                case "document" -> WordFile.read(archive, main);
                case "workbook" -> ExcelFile.read(archive, main);
                default -> throw Rejected.field("/file", "transcribe-file");
            };
        }
    }

    /** What the main part is: its outermost element. */
    private static String root(byte[] part) {
        var first = new StringBuilder();
        Xml.read(part, (name, xml) -> first.append(first.isEmpty() ? name : ""));
        return first.toString();
    }

    /** Whether the file holds one that is encrypted: the name of that part stands in it. */
    private static boolean isLocked(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1)
                .contains(new String(
                        "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    private static boolean begins(byte[] file, byte[] with) {
        if (file.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (file[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}

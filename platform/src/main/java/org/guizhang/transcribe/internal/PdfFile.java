package org.guizhang.transcribe.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guizhang.shared.Rejected;
import org.guizhang.transcribe.SourceDocument;
import org.guizhang.transcribe.SourceDocument.Format;
import org.guizhang.transcribe.SourceLine.Kind;

/** The text of a PDF, page by page and line by line. */
final class PdfFile {
    private static final Duration MAX_TIME = Duration.ofSeconds(20);
    /** Bytes within which a file says that it ends; some programs add a few. */
    private static final int END = 4096;

    private static final long MAX_OPERATORS = 3_000_000;
    /** Letters and digits of a page on average; a scan has a stamp at most. */
    private static final int MIN_LETTERS = 8;

    /** Radicals that programs write in place of the characters that look like them. */
    private static final Pattern RADICALS = Pattern.compile("[\\u2E80-\\u2FDF]");
    /** Those that normalisation leaves as they are, each before its character. */
    private static final String LEFT_OVER = "⺟母⺠民⺩王⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⼾户⾭青";

    private PdfFile() {}

    static SourceDocument read(byte[] file) throws IOException {
        // What is encrypted cannot be measured before it is unpacked.
        if (new String(file, StandardCharsets.ISO_8859_1).contains("/Encrypt")) {
            throw Rejected.field("/file", "transcribe-locked");
        }
        if (!PdfLimits.fits(file)) {
            throw Rejected.field("/file", "transcribe-broken");
        }
        // Without its end the fonts may be missing, and other characters would be read than those on the page.
        var end = new String(
                file, Math.max(0, file.length - END), Math.min(END, file.length), StandardCharsets.ISO_8859_1);
        if (!end.contains("%%EOF")) {
            throw Rejected.field("/file", "transcribe-broken");
        }
        try (var document = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw Rejected.field("/file", "transcribe-locked");
            }
            int pages = document.getNumberOfPages();
            if (pages > SourceDocument.MAX_PAGES) {
                throw Rejected.field("/file", "transcribe-pages", SourceDocument.MAX_PAGES);
            }
            var lines = new LineCollector();
            var stripper = new Bounded();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                for (var line : stripper.getText(document).split("\\R", -1)) {
                    lines.add(Kind.PARAGRAPH, characters(line), page, 0);
                }
            }
            var letters = lines.all().stream()
                    .mapToInt(line -> LineText.letters(line.text()).length())
                    .sum();
            if (letters < MIN_LETTERS * pages) {
                throw Rejected.field("/file", "transcribe-scanned");
            }
            return new SourceDocument(Format.PDF, true, lines.all());
        } catch (InvalidPasswordException locked) {
            throw Rejected.field("/file", "transcribe-locked");
        }
    }

    private static String characters(String line) {
        return RADICALS.matcher(line).replaceAll(match -> {
            int at = LEFT_OVER.indexOf(match.group());
            return at < 0
                    ? Normalizer.normalize(match.group(), Normalizer.Form.NFKC)
                    : LEFT_OVER.substring(at + 1, at + 2);
        });
    }

    /** Forms may name one another so that a short file never ends: what is drawn is counted, and its time. */
    private static final class Bounded extends PDFTextStripper {
        private final long end = System.nanoTime() + MAX_TIME.toNanos();
        private long operators;

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++operators > MAX_OPERATORS || System.nanoTime() > end) {
                throw Rejected.field("/file", "transcribe-broken");
            }
            super.processOperator(operator, operands);
        }
    }
}

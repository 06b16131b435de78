package org.guizhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class LabelSheetTest {
    private static final Instant AT = Instant.parse("2026-11-24T04:05:06Z");
    private static final String ADDRESS = "https://rules.example.com/q/k7mpx2qd";
    /** Points of an inch, and dots of one as it is drawn here. */
    private static final float SCALE = 4;

    @Test
    void codeOnPaperIsTheCodeOfTheAddress() throws IOException {
        var expected = QrCode.encodeText(ADDRESS, Ecc.MEDIUM);
        try (var document = Loader.loadPDF(sheet(1))) {
            var page = new PDFRenderer(document).renderImage(0, SCALE);
            var module = 80 / (expected.size + 8f);
            var height = document.getPage(0).getMediaBox().getHeight();
            var top = (height / 8 - 80) / 2;
            for (var y = -4; y < expected.size + 4; y++) {
                for (var x = -4; x < expected.size + 4; x++) {
                    var rgb = page.getRGB(
                            Math.round((11 + (x + 4.5f) * module) * SCALE),
                            Math.round((top + (y + 4.5f) * module) * SCALE));
                    assertThat((rgb & 0xFF) < 128).as("%s, %s", x, y).isEqualTo(expected.getModule(x, y));
                }
            }
        }
    }

    @Test
    void twentyFourStandOnASheetWithTheirWords() throws IOException {
        try (var document = Loader.loadPDF(sheet(25))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            var stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            assertThat(stripper.getText(document)).contains("冷柜 24 号", "冷柜 · 码头", "k7mpx2qd");
        }
    }

    @Test
    void longNamesEndInDotsAndStayOnTheirLabel() throws IOException {
        try (var labels = new LabelSheet("标签", Locale.CHINESE, AT)) {
            labels.add(new Label(ADDRESS, "很长的名称".repeat(40), "y".repeat(300), "k7mpx2qd"));
            try (var document = Loader.loadPDF(labels.finished())) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains("…")
                        .contains("k7mpx2qd");
            }
        }
    }

    private static byte[] sheet(int many) throws IOException {
        try (var labels = new LabelSheet("标签", Locale.CHINESE, AT)) {
            for (var i = 0; i < many; i++) {
                labels.add(new Label(ADDRESS, "冷柜 " + i + " 号", "冷柜 · 码头", "k7mpx2qd"));
            }
            return labels.finished();
        }
    }
}

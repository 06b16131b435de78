package org.guizhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.guizhang.shared.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfWriterTest {
    private static final Instant AT = Instant.parse("2026-11-24T04:05:06Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "签收人：人、日、入、一、支、金、用、行、工、食、使用、收入",
                "部首本身：⼈⽇⼊⼀⽀⾦⽤⾏⼯⾷⺠⻋",
                "office, affiliate, fluffy, flat file",
                "0123456789abcdefff14908ffbffcff",
                "𠮷野家、𡃁仔、𱁬面、𬱖𬭸、㛃䶮",
                "\uD869\uDED6 \uD86D\uDF40 \uD86E\uDC1D \uD87A\uDFE0",
                "👍🏽 ☑ 🍜 👨\u200D👩\u200D👧 ❤\uFE0F",
                "ไทย 한국어 \uD83E\uDEE0 \uD884\uDF50",
                "古丽·阿依夏 O’Neill ‘a’ “b” — … €±×÷≤≥ ①②③ ㈠ ℃",
                "a\tb  c",
            })
    void whatGoesInComesOut(String text) throws IOException {
        assertThat(Extracted.of(paper(text)).words()).isEqualTo(text);
    }

    @Test
    void rareCharactersAreDrawnFromAFontThatHasThem() throws IOException {
        assertThat(fontsOf("𠮷𡃁𪚥𫝀𬺡𮯠")).noneMatch(SignFont.class::isInstance);
        assertThat(fontsOf("🍜👍☑")).noneMatch(SignFont.class::isInstance);
        assertThat(fontsOf("\uD884\uDF50\u202E")).allMatch(SignFont.class::isInstance);
    }

    @Test
    void moreStrangeCharactersThanOneFontHoldsAreAllThere() throws IOException {
        var text = new StringBuilder();
        for (var i = 0; i < 600; i++) {
            text.appendCodePoint(0xAC00 + i);
        }
        assertThat(Extracted.of(paper(text.toString())).words()).isEqualTo(text.toString());
    }

    @Test
    void whatIsNoCharacterIsLeftOut() throws IOException {
        assertThat(Extracted.of(paper("a\uFEFFb\uFFFEc\uD800d\re")).words()).isEqualTo("abcde");
    }

    @Test
    void saysItsTitleLanguageAndStructure() throws IOException {
        try (var document = Loader.loadPDF(paper("一段话。"))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("zh");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("题目 <&>");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            var root = (PDStructureElement)
                    catalog.getStructureTreeRoot().getKids().get(0);
            assertThat(root.getKids())
                    .extracting(kid -> ((PDStructureElement) kid).getStructureType())
                    .containsExactly("H1", "P");
            var metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("<pdfaid:part>3</pdfaid:part>", "题目 &lt;&amp;&gt;", "2026-11-24T04:05:06Z");
            assertThat(catalog.getCOSObject().getDictionaryObject(COSName.METADATA))
                    .isNotNull();
        }
    }

    @Test
    void sameWordsAtTheSameTimeAreTheSameBytes() throws IOException {
        assertThat(paper("一段话 𠮷。")).isEqualTo(paper("一段话 𠮷。"));
    }

    @Test
    void headingStaysWithItsText() throws IOException {
        try (var paper = new PdfWriter("x", Languages.CHINESE, AT)) {
            for (var i = 1; i <= 60; i++) {
                paper.write(Style.HEADING, "第" + i + "条");
                paper.write(Style.BODY, "正文。");
            }
            var pdf = paper.finished("foot");
            try (var document = Loader.loadPDF(pdf)) {
                for (var page = 1; page <= document.getNumberOfPages(); page++) {
                    var stripper = new org.apache.pdfbox.text.PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    var lines = stripper.getText(document).lines().toList();
                    assertThat(lines.get(lines.size() - 2)).isEqualTo("正文。");
                    assertThat(lines.get(lines.size() - 1))
                            .isEqualTo("foot   " + page + " / " + document.getNumberOfPages());
                }
            }
        }
    }

    private static List<PdfFont> fontsOf(String text) throws IOException {
        try (var chain = new FontChain(false)) {
            var fonts = new HashSet<PdfFont>();
            text.codePoints().forEach(c -> fonts.add(chain.of(c)));
            return List.copyOf(fonts);
        }
    }

    private static byte[] paper(String text) throws IOException {
        try (var paper = new PdfWriter("题目 <&>", Locale.SIMPLIFIED_CHINESE, AT)) {
            paper.write(Style.TITLE, "");
            paper.write(Style.BODY, text);
            return paper.finished("foot");
        }
    }
}

package org.guizhang.transcribe.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.shared.Rejected;
import org.guizhang.transcribe.Proposal;
import org.guizhang.transcribe.Proposal.Why;
import org.guizhang.transcribe.SourceDocument;
import org.guizhang.transcribe.SourceLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are read by what is in them, and refused with the reason. */
class DocumentReaderTest {
    private static final String LISTS = """
            <w:numbering>
              <w:abstractNum w:abstractNumId="7">
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1章"/></w:lvl>
                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
                <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%3）"/></w:lvl>
              </w:abstractNum>
              <w:abstractNum w:abstractNumId="8">
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimalEnclosedCircleChinese"/><w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl>
              </w:abstractNum>
              <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
              <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
              <w:num w:numId="3"><w:abstractNumId w:val="8"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
            </w:numbering>""";

    private static List<String> texts(SourceDocument document) {
        return document.lines().stream().map(SourceLine::text).toList();
    }

    private static String outline(byte[] file) {
        return Printed.outline(proposal(file));
    }

    private static Proposal proposal(byte[] file) {
        return Proposer.propose(DocumentReader.read(file), List.of(Printed.position("收银员", "cashier")));
    }

    private static void refused(byte[] file, String rule) {
        assertThatThrownBy(() -> DocumentReader.read(file))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        told -> assertThat(told.violations())
                                .extracting(v -> v.field() + " " + v.rule())
                                .containsExactly("/file " + rule));
    }

    @Test
    void wordCountsItsListsAsItShowsThem() {
        var body = OfficeFiles.paragraph(1, 0, "总则")
                + OfficeFiles.paragraph(1, 1, "目的：")
                + OfficeFiles.paragraph(1, 2, "省时；")
                + OfficeFiles.paragraph(1, 2, "省力。")
                + OfficeFiles.paragraph(1, 1, "范围如下：")
                + OfficeFiles.paragraph(2, 0, "前厅；")
                + OfficeFiles.paragraph(2, 0, "后厨。")
                + OfficeFiles.paragraph(1, 0, "收银")
                + OfficeFiles.paragraph(1, 1, "收银员应清点。")
                + OfficeFiles.paragraph(3, 0, "早班；")
                + OfficeFiles.paragraph(3, 0, "晚班。");
        var file = OfficeFiles.word(body, Map.of("numbering", LISTS));
        assertThat(texts(DocumentReader.read(file)))
                .containsExactly(
                        "第一章 总则",
                        "1.1 目的：",
                        "（一）省时；",
                        "（二）省力。",
                        "1.2 范围如下：",
                        "①前厅；",
                        "②后厨。",
                        "第二章 收银",
                        "2.1 收银员应清点。",
                        "①早班；",
                        "②晚班。");
        assertThat(outline(file)).isEqualTo("""
                        # 总则
                        [duty] 目的：
                        - 省时；
                        - 省力。
                        [duty] 范围如下：
                        - 前厅；
                        - 后厨。
                        # 收银
                        [duty cashier] 收银员应清点。
                        - 早班；
                        - 晚班。
                        """);
    }

    @Test
    void wordTablesAreListsWithTheirHeads() {
        var body = OfficeFiles.paragraph("门店卫生规定")
                + OfficeFiles.paragraph("第一条 卫生标准如下：")
                + OfficeFiles.table(
                        List.of(List.of("序号", "区域", "要求"), List.of("1", "地面", "无水渍"), List.of("2", "台面", "无油污")))
                + OfficeFiles.paragraph("第二条 每日自查。");
        var proposal = proposal(OfficeFiles.word(body, Map.of()));
        assertThat(Printed.outline(proposal)).isEqualTo("""
                        # ?门店卫生规定
                        [standard] 卫生标准如下：
                        - 区域：地面；要求：无水渍
                        - 区域：台面；要求：无油污
                        [duty] 每日自查。
                        """);
        assertThat(proposal.dropped()).extracting(Proposal.Dropped::why).contains(Why.TABLE_HEAD);
    }

    @Test
    void wordLeavesOutWhatIsNoText() {
        var body = OfficeFiles.styled("TOC1", "第一章 总则\t1")
                + OfficeFiles.styled("a", "总则")
                + "<w:p><w:r><w:t>第一条 现</w:t></w:r><w:del><w:r><w:delText>不在</w:delText></w:r></w:del>"
                + "<w:r><w:t>行。</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>";
        var styles = "<w:styles><w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style>"
                + "<w:style w:styleId=\"b\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style></w:styles>";
        var head = "<w:hdr>" + OfficeFiles.paragraph("晨光餐厅 内部资料") + "</w:hdr>";
        var document = DocumentReader.read(OfficeFiles.word(body, Map.of("styles", styles, "header1", head)));
        assertThat(document.lines())
                .extracting(line -> line.kind() + " " + line.heading() + " " + line.text())
                .containsExactly("MARGIN 0 晨光餐厅 内部资料", "CONTENTS 0 第一章 总则\t1", "PARAGRAPH 1 总则", "PARAGRAPH 0 第一条 现行。");
    }

    @Test
    void excelRowsAreClauses() {
        var file = OfficeFiles.excel(List.of(
                List.of("收银管理规定"),
                List.of("序号", "内容", "责任人"),
                List.of("1", "每班交接时清点备用金。", "收银员"),
                List.of("2", "不得私自打折。", "")));
        assertThat(outline(file)).isEqualTo("""
                        # ?收银管理规定
                        [duty cashier] 每班交接时清点备用金。责任人：收银员
                        [prohibition] 不得私自打折。
                        """);
    }

    @Test
    void pdfLinesBecomeParagraphsWithoutHeadsAndFeet() {
        var text = """
                第一章 总则
                第一条 为了让每一位客人都能放心用餐，让每一位员工都清楚自己该做什么、不该做什么，制定本规定。
                第二条 收银员应当在每班开始时当面清点备用金，并与上一班在登记簿上共同签字确认金额无误。
                （一）差额在五元以内的，登记即可；
                （二）差额超过五元的，立即报告。
                第三条 离岗须报告，
                得到同意后方可离开。
                """;
        var proposal = proposal(OfficeFiles.pdf(text, "晨光餐厅制度汇编", 24, 4));
        assertThat(Printed.outline(proposal)).isEqualTo("""
                        # 总则
                        [duty] 为了让每一位客人都能放心用餐，让每一位员工都清楚自己该做什么、不该做什么，制定本规定。
                        [duty cashier] 收银员应当在每班开始时当面清点备用金，并与上一班在登记簿上共同签字确认金额无误。
                        - 差额在五元以内的，登记即可；
                        - 差额超过五元的，立即报告。
                        [duty] 离岗须报告，得到同意后方可离开。
                        """);
        assertThat(proposal.dropped())
                .filteredOn(dropped -> dropped.why() == Why.MARGIN)
                .allMatch(dropped -> dropped.text().equals("晨光餐厅制度汇编"))
                .hasSize(3);
        assertThat(proposal.dropped())
                .filteredOn(dropped -> dropped.why() == Why.PAGE_NUMBER)
                .hasSize(3);
    }

    /** The last sign of a sentence may stand alone on a line, and fonts may have radicals for characters. */
    @Test
    void pdfSentencesKeepTheirLastSign() {
        var text = "第一条 收银员应当在每班开始时当面清点备用金并签字确认。\n第二条 客户的电话不得泄露。\n";
        assertThat(outline(OfficeFiles.pdf(text, "", 27, 20))).isEqualTo("""
                        # ?规定
                        [duty cashier] 收银员应当在每班开始时当面清点备用金并签字确认。
                        [prohibition] 客户的电话不得泄露。
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "GB18030"})
    void textsOfAnyUsualEncoding(String charset) {
        var text = "第一条 收银员应清点。";
        assertThat(texts(DocumentReader.read(text.getBytes(Charset.forName(charset)))))
                .containsExactly(text);
    }

    /** Its bytes are characters of GB18030, too, but rare ones. */
    @Test
    void traditionalTextsAreToldFromSimplifiedOnes() {
        var text = "第一條 員工應當準時到崗，不得代打卡。";
        assertThat(texts(DocumentReader.read(text.getBytes(Charset.forName("Big5")))))
                .containsExactly(text);
    }

    @Test
    void layoutsComeOutOfEveryFormatAlike() {
        for (var name : List.of("articles", "chinese", "decimal")) {
            var text = Printed.text(name);
            var body = new StringBuilder();
            text.lines().filter(line -> !line.isBlank()).forEach(line -> body.append(OfficeFiles.paragraph(line)));
            assertThat(outline(OfficeFiles.word(body.toString(), Map.of())))
                    .as(name)
                    .isEqualTo(outline(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void lockedAndOldFilesAreRefused() {
        var compound = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        refused(compound, "transcribe-old");
        var inside = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        var locked = java.util.Arrays.copyOf(compound, compound.length + inside.length);
        System.arraycopy(inside, 0, locked, compound.length, inside.length);
        refused(locked, "transcribe-locked");
        refused(OfficeFiles.pdf("第一条 收银员应清点备用金。", "甲", 24, 9, "secret"), "transcribe-locked");
    }

    @Test
    void picturesOfPagesAreRefused() {
        refused(OfficeFiles.pdf(" .\n .", "", 24, 1), "transcribe-scanned");
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        refused(new byte[] {1, 2, 3, 0, 5}, "transcribe-file");
        refused(OfficeFiles.zip(Map.of("a.txt", "b")), "transcribe-file");
        refused("{\\rtf1\\ansi 1}".getBytes(StandardCharsets.UTF_8), "transcribe-file");
        refused("\n<html><p>第一条 收银员应清点。</p></html>".getBytes(StandardCharsets.UTF_8), "transcribe-file");
        refused("  \n \n".getBytes(StandardCharsets.UTF_8), "transcribe-empty");
        var pdf = OfficeFiles.pdf(Printed.text("articles"), "甲", 24, 9);
        refused(java.util.Arrays.copyOf(pdf, pdf.length / 2), "transcribe-broken");
        refused(java.util.Arrays.copyOf(pdf, pdf.length - 10), "transcribe-broken");
        refused("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8), "transcribe-broken");
        refused(new byte[SourceDocument.MAX_BYTES + 1], "transcribe-big");
        refused("第一条 一\n".repeat(SourceDocument.MAX_LINES + 1).getBytes(StandardCharsets.UTF_8), "transcribe-long");
    }

    @Test
    void nothingComesInFromElsewhere() {
        var files = new LinkedHashMap<String, String>();
        files.put("_rels/.rels", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>");
        refused(OfficeFiles.zip(files), "transcribe-broken");
    }

    @Test
    void bombsAreNotUnpacked() {
        var words = "<w:p><w:r><w:t>" + "一".repeat(1000) + "</w:t></w:r></w:p>";
        refused(OfficeFiles.word(words.repeat(10_000), Map.of()), "transcribe-broken");
        refused(OfficeFiles.word("<w:x>".repeat(10_000), Map.of()), "transcribe-broken");
        refused(bomb(" "), "transcribe-broken");
        refused(bomb(" ".repeat(5000)), "transcribe-broken");
        refused(bomb("/Filter[/FlateDecode/FlateDecode]"), "transcribe-broken");
    }

    /** Long lines of what patterns look for, and long lists of names, are read in no time to speak of. */
    @Test
    void nothingShortTakesLong() {
        var most = SourceDocument.MAX_CHARACTERS - 1000;
        for (var words : List.of(" .", "- ", "收银员、", "第一条", "：", "1.1.", "【", "一")) {
            var text = "第一条 " + words.repeat(most / words.length()) + "x\n第二条 完。";
            var begin = System.nanoTime();
            Proposer.propose(PlainText.read(text), List.of(Printed.position("收银员", "cashier")));
            assertThat(java.time.Duration.ofNanos(System.nanoTime() - begin))
                    .as(words)
                    .isLessThan(java.time.Duration.ofSeconds(10));
        }
        var lines = "收银员要点数\n".repeat(SourceDocument.MAX_LINES - 10);
        assertThat(Proposer.propose(PlainText.read("第一条 点：\n" + lines), List.of())
                        .chapters())
                .isNotEmpty();
    }

    /** A PDF whose one stream is 200 MB of nothing. */
    private static byte[] bomb(String more) {
        var out = new java.io.ByteArrayOutputStream();
        out.writeBytes(("%PDF-1.4\n1 0 obj\n<</Filter/FlateDecode/Length 9" + more + ">>\nstream\n")
                .getBytes(StandardCharsets.UTF_8));
        try (var packed = new java.util.zip.DeflaterOutputStream(out)) {
            for (int i = 0; i < 200; i++) {
                packed.write(new byte[1 << 20]);
            }
        } catch (java.io.IOException never) {
            throw new java.io.UncheckedIOException(never);
        }
        out.writeBytes("\nendstream endobj".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}

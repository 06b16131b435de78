package org.guizhang.transcribe.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.guizhang.transcribe.SourceDocument;
import org.guizhang.transcribe.SourceLine;
import org.guizhang.transcribe.internal.Excerpt.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of the original is in the outline or among what is left out, once and in its place. */
class LosslessTest {
    private static final String[] NUMBERS = {
        "第一章 ", "第%d章　", "第三节", "第%d条 ", "第十二条", "一、", "（二）", "%d.", "%d、", "1.%d ", "1.1.%d", "（%d）", "①", "a) ", "• ",
        "", "", "", "", "%d 页", "附件%d："
    };
    private static final String[] WORDS = {
        "总则",
        "目录",
        "收银员应当面清点备用金",
        "严禁私自外借钥匙",
        "下列情况应报告：",
        "按第五条处理。",
        "门窗未关；",
        "- 3 -",
        "———",
        "3.5公斤以上",
        "罚款五十元，",
        "wash hands before work",
        "【目的】为了安全，制定本规定。",
        "内部资料\t2",
        "岗位\t要求\t频次",
        "地面\t无水渍\t每日",
        ""
    };

    @ParameterizedTest
    @ValueSource(strings = {"articles", "chinese", "decimal"})
    void ofRealLayouts(String name) {
        check(PlainText.read(Printed.text(name)));
    }

    static List<Long> seeds() {
        var seeds = new ArrayList<Long>();
        for (long seed = 1; seed <= 400; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofWhateverIsPutTogether(long seed) {
        var random = new Random(seed);
        var lines = new LineCollector();
        var paged = random.nextBoolean();
        var count = 1 + random.nextInt(60);
        for (int i = 0; i < count; i++) {
            var text = new StringBuilder(random.nextInt(6) == 0 ? "　　" : "");
            text.append(String.format(NUMBERS[random.nextInt(NUMBERS.length)], 1 + random.nextInt(12)));
            for (int words = random.nextInt(4); words >= 0; words--) {
                text.append(WORDS[random.nextInt(WORDS.length)]);
            }
            var row = !paged && text.indexOf("\t") > 0;
            lines.add(
                    row ? SourceLine.Kind.ROW : SourceLine.Kind.PARAGRAPH,
                    text.toString(),
                    paged ? 1 + i / 12 : 0,
                    random.nextInt(15) == 0 ? 1 : 0);
        }
        var format = paged ? SourceDocument.Format.PDF : SourceDocument.Format.WORD;
        check(new SourceDocument(format, paged, lines.all()));
    }

    private static void check(SourceDocument document) {
        var outlined = Outliner.outline(document);
        var words = new ArrayList<Excerpt>();
        if (outlined.title() != null) {
            words.add(outlined.title());
        }
        outlined.chapters().forEach(chapter -> words.addAll(chapter.words()));
        var spans = new ArrayList<Span>();
        words.forEach(excerpt -> spans.addAll(excerpt.spans()));
        assertThat(spans).as("the outline has the order of the document").isSortedAccordingTo(LosslessTest::order);
        outlined.discards().all().forEach(discard -> spans.add(discard.span()));
        spans.sort(LosslessTest::order);
        for (var line : document.lines()) {
            var there = new StringBuilder();
            spans.stream()
                    .filter(span -> span.line() == line.number())
                    .forEach(span -> there.append(line.text(), span.from(), span.to()));
            assertThat(LineText.letters(there.toString()))
                    .as("line %s: %s", line.number(), line.text())
                    .isEqualTo(LineText.letters(line.text()));
        }
        for (var excerpt : words) {
            var original = new StringBuilder();
            excerpt.spans()
                    .forEach(span -> original.append(
                            document.lines().get(span.line() - 1).text(), span.from(), span.to()));
            assertThat(isWithin(LineText.letters(original.toString()), LineText.letters(excerpt.text())))
                    .as("%s in %s", original, excerpt.text())
                    .isTrue();
        }
    }

    /** Whether all characters are there in their order; cells of tables have their heads between them. */
    private static boolean isWithin(String few, String many) {
        int at = 0;
        for (int i = 0; i < many.length() && at < few.length(); i++) {
            at += many.charAt(i) == few.charAt(at) ? 1 : 0;
        }
        return at == few.length();
    }

    private static int order(Span one, Span other) {
        return one.line() != other.line()
                ? Integer.compare(one.line(), other.line())
                : Integer.compare(one.from(), other.from());
    }
}

package org.guizhang.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.guizhang.search.Hits;
import org.junit.jupiter.api.Test;

/**
 * Whatever is typed or pasted is a question: none fails, none looks for more than so many words, and none takes longer than
 * people wait. How long they took goes to {@code target/hostile-questions.txt}.
 */
class HostileQuestionsTest {
    private static final int IN_EVERY_BUILD = 10_000;
    private static final int QUESTIONS = Integer.getInteger("guizhang.hostile.questions", IN_EVERY_BUILD);
    private static final long SEED = 13;

    /** Of one question, with marks and titles; time of the processor, which no neighbour on the machine makes longer. */
    private static final long MOST_MILLIS = 200;

    /** So many are asked first, while classes and dictionaries are loaded. */
    private static final int WARM_UP = 200;

    /** Words, times the other writings that a word may have and that there are. */
    private static final int MOST_TERMS = QuestionTerms.MAX * 20;

    private static final List<String> PIECES = List.of(
            "\"",
            "(((",
            "a:b",
            "*",
            "?",
            "~2",
            "^9",
            "[a TO b]",
            "AND OR NOT",
            "\\",
            "+-",
            "\u0000",
            "\ud83d",
            "\udc00",
            "\u202e",
            "\u200b",
            "<script>",
            "' or 1=1 --",
            "%s%n",
            "{{x}}",
            "十百千万亿万亿",
            "999999999999999999999",
            "1,000,000.00",
            "半半半",
            "第第章条",
            "第九千九百九十九章第0条",
            "99.999",
            "25:61",
            "百分之",
            "晚上99点",
            "ü",
            "lvnvxian",
            "zhuangshuang",
            "xjjc",
            "的了吗呢",
            "𠮷𪚥",
            "ﷺ",
            "㎡½",
            "İıẞ",
            "한국어",
            "ひらがな",
            "🧹🧽",
            "e\u0301\u0301\u0301",
            "one hundred thousand half an",
            "twice at noon");

    private final Random random = new Random(SEED);

    @Test
    void noneFailsOrTakesLong() throws IOException {
        var template = DeliveredDocuments.all().get(0);
        var texts = template.documents().stream()
                .map(document -> document.body().zh() + document.body().en())
                .filter(text -> !text.isEmpty())
                .toList();
        var engine = ProductEngine.of(template);
        var threads = ManagementFactory.getThreadMXBean();
        var micros = new long[QUESTIONS];
        for (int asked = -WARM_UP; asked < QUESTIONS; asked++) {
            var question = question(texts);
            long before = threads.getCurrentThreadCpuTime();
            assertThatCode(() -> ask(engine, question))
                    .as("question %d of seed %d: %s", asked, SEED, question)
                    .doesNotThrowAnyException();
            if (asked >= 0) {
                micros[asked] = (threads.getCurrentThreadCpuTime() - before) / 1000;
                // A build counts and does not time; the long run does both.
                if (QUESTIONS > IN_EVERY_BUILD) {
                    assertThat(micros[asked])
                            .as("microseconds of question %d of seed %d: %s", asked, SEED, question)
                            .isLessThan(MOST_MILLIS * 1000);
                }
            }
        }
        Arrays.sort(micros);
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target", "hostile-questions.txt"),
                String.format(
                        Locale.ROOT,
                        "%d questions: median %.2f ms, 99 of 100 below %.2f ms, the longest %.2f ms\n",
                        QUESTIONS,
                        micros[QUESTIONS / 2] / 1000.0,
                        micros[QUESTIONS / 100 * 99] / 1000.0,
                        micros[QUESTIONS - 1] / 1000.0));
    }

    private static void ask(ProductEngine engine, String question) throws IOException {
        var query = engine.query(question).at(DeliveredDocuments.NOW.toEpochMilli());
        assertThat(terms(query)).isLessThan(MOST_TERMS);
        var marks = new Highlighter(query);
        for (var hit : engine.searcher().search(query, 10).scoreDocs) {
            assertThat(hit.score).isFinite().isNotNegative();
            var title = engine.searcher().storedFields().document(hit.doc).get("title.zh");
            assertThat(marks.mark(title, 120)).isNotEmpty();
        }
    }

    private String question(List<String> texts) {
        var question = new StringBuilder();
        int length = 1 + random.nextInt(random.nextInt(10) == 0 ? Hits.MAX_QUERY * 2 : 40);
        while (question.length() < length) {
            switch (random.nextInt(6)) {
                case 0 -> question.append(PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> question.appendCodePoint(0x4e00 + random.nextInt(0x5200));
                case 2 -> question.append((char) ('a' + random.nextInt(26)));
                case 3 -> question.append((char) random.nextInt(Character.MAX_VALUE));
                case 4 -> question.append(random.nextInt(100_000));
                default -> {
                    var text = texts.get(random.nextInt(texts.size()));
                    int from = random.nextInt(text.length());
                    question.append(text, from, Math.min(text.length(), from + 1 + random.nextInt(length)));
                }
            }
        }
        return question.toString();
    }

    private static int terms(Query query) {
        var terms = new HashSet<Term>();
        query.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query from, Term... some) {
                terms.addAll(new ArrayList<>(List.of(some)));
            }
        });
        return terms.size();
    }
}

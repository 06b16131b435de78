package org.guizhang.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.guizhang.search.Asked;
import org.guizhang.search.Facets;
import org.guizhang.search.Hit;
import org.guizhang.search.SearchDocument;
import org.guizhang.shared.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchQueryTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Synonyms SYNONYMS = Synonyms.of(List.of(List.of("垃圾", "废弃物"), List.of("waste", "rubbish")));

    private DirectoryReader reader;

    @BeforeEach
    void index() throws IOException {
        var folder = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(folder, new IndexWriterConfig())) {
            for (var document : List.of(
                    clause(
                            "deposit",
                            "1.1 1.1",
                            new Text("现金缴存", "Cash deposit"),
                            new Text("收银员在当日营业结束后把现金全额存入银行。", "The cashier deposits all cash of the day."),
                            List.of("收到的钱能先拿去买菜吗")),
                    clause(
                            "fine",
                            "1.2 1.2",
                            new Text("供货商扣款", "Deduction"),
                            new Text("每次扣款500元，30分钟内回复。", "CNY 500 each time, answered within 30 minutes."),
                            List.of("送菜的缺斤短两怎么办")),
                    clause(
                            "waste",
                            "2.3 2.1",
                            new Text("废弃物分类", "Waste"),
                            new Text("废弃物分类存放，每日检查。", "Waste is sorted and checked daily."),
                            List.of()))) {
                writer.addDocument(DocumentFields.of("clause", "m", document));
            }
        }
        reader = DirectoryReader.open(folder);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
    }

    @ParameterizedTest
    @CsvSource({
        "下班了收的钱可不可以直接拿去买菜呀, deposit",
        "五百块, fine",
        "半小时, fine",
        "half an hour, fine",
        "垃圾怎么分, waste",
        "sorting rubbish, waste",
        "yinhang, deposit",
        "jiancha, waste",
        "jianhca, waste",
        "fqwfl, waste",
        "现今缴存, deposit",
        "現金繳存, deposit",
        "casheir, deposit",
        "第二章第一条, waste",
        "第三条, waste",
        "2.1, waste",
        "第2章, waste"
    })
    void findsFirst(String typed, String key) throws IOException {
        assertThat(find(typed)).first().isEqualTo(key);
    }

    @Test
    void whatNobodyEverSaidIsNotFound() throws IOException {
        assertThat(find("鲲鹏")).isEmpty();
        assertThat(find("。。。")).isEmpty();
        assertThat(find("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "现金, 现金缴存, 现金",
        "金, 现金缴存, 金",
        "半小时, 限30分钟回复, 30分钟",
        "垃圾, 废弃物分类, 废弃物",
        "jiancha, 每日检查。, 检查",
        "fqw, 废弃物分类, 废弃物",
        "cashiers, The cashier pays, cashier",
        "現金, 存现金, 现金"
    })
    void marksWhatWasFound(String typed, String text, String marked) throws IOException {
        assertThat(marks(typed, text, 100))
                .filteredOn(Hit.Segment::match)
                .extracting(Hit.Segment::text)
                .containsExactly(marked);
    }

    @Test
    void cutsOutThePartWithTheMostMarks() throws IOException {
        var text = "现金" + "前".repeat(300) + "现金缴存银行" + "后".repeat(300);
        var segments = marks("现金缴存银行", text, 60);
        assertThat(segments).contains(new Hit.Segment("现金缴存银行", true));
        assertThat(segments.get(0).text()).isEqualTo("…");
        assertThat(segments.stream()
                        .mapToInt(segment -> segment.text().length())
                        .sum())
                .isEqualTo(62);
    }

    private List<Hit.Segment> marks(String typed, String text, int length) throws IOException {
        return new Highlighter(query(typed).at(NOW.toEpochMilli())).mark(text, length);
    }

    private SearchQuery query(String typed) throws IOException {
        return new SearchQuery(reader, typed, SYNONYMS);
    }

    private List<String> find(String typed) throws IOException {
        var searcher = new IndexSearcher(reader);
        var keys = new ArrayList<String>();
        for (var score : searcher.search(query(typed).at(NOW.toEpochMilli()), 10).scoreDocs) {
            keys.add(searcher.storedFields().document(score.doc).get("key"));
        }
        return keys;
    }

    private static SearchDocument clause(String key, String number, Text title, Text body, List<String> asked) {
        var nothing = Text.same("");
        return new SearchDocument(
                "clause",
                key,
                "e1",
                number,
                title,
                nothing,
                body,
                nothing,
                new Asked(asked, List.of()),
                Facets.of("m", "", Set.of()),
                NOW.minusSeconds(60),
                null);
    }
}

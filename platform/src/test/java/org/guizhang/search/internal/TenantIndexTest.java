package org.guizhang.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guizhang.search.Asked;
import org.guizhang.search.Facets;
import org.guizhang.search.SearchDocument;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantIndexTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    Path folder;

    private TenantIndex index;

    @BeforeEach
    void open() throws IOException {
        index = new TenantIndex(folder);
        index.replace(
                "clause",
                "m1",
                List.of(
                        clause(
                                "deposit",
                                "现金缴存",
                                "Cash deposit",
                                "收银员在当日营业结束后把现金全额存入指定账户。",
                                "The cashier deposits all cash of the day."),
                        clause(
                                "sign",
                                "招牌灯",
                                "Signboard light",
                                "招牌灯每天 18:00 打开，打烊时关闭。",
                                "The signboard light goes on at 18:00."),
                        clause(
                                "kitchen",
                                "厨房卫生",
                                "Kitchen hygiene",
                                "厨房每天检查卫生，避免菜品受到污染。",
                                "The kitchen is checked for hygiene daily.")));
        index.reached(1);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "收银员, deposit",
        "收銀員, deposit",
        "现金存入账户, deposit",
        "灯, sign",
        "１８:00, sign",
        "xianjin, deposit",
        "xjjc, deposit",
        "zhaopaideng, sign",
        "CASHIER, deposit",
        "deposits, deposit",
        "卫生检查, kitchen",
        "菜品污染, kitchen"
    })
    void findsTheClauseFirst(String typed, String key) throws IOException {
        assertThat(find(typed, NOW)).first().isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "(((", "a:b", "*", "NOT", "。", "𠮷", "\\", "+-", "AND OR", "～", "<script>"})
    void noInputFails(String typed) throws IOException {
        assertThat(find(typed, NOW)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void findsAnEditionInItsTimeOnly() throws IOException {
        var tomorrow = NOW.plusSeconds(86_400);
        index.replace(
                "clause",
                "m2",
                List.of(
                        clause("old", "e1", Text.same("旧"), Text.same("护卫交接"), NOW, tomorrow),
                        clause("new", "e2", Text.same("新"), Text.same("护卫交接"), tomorrow, null)));
        index.reached(2);
        assertThat(find("护卫", NOW.minusMillis(1))).doesNotContain("old", "new");
        assertThat(find("护卫交接", NOW)).first().isEqualTo("old");
        assertThat(find("护卫交接", tomorrow.minusMillis(1))).first().isEqualTo("old");
        assertThat(find("护卫交接", tomorrow)).first().isEqualTo("new");
    }

    @Test
    void aSubjectIsReplacedAsAWhole() throws IOException {
        index.replace("clause", "m1", List.of());
        index.reached(2);
        assertThat(find("现金", NOW)).isEmpty();
    }

    @Test
    void thePositionTravelsWithTheCommit() throws IOException {
        assertThat(index.position()).isEqualTo(1);
        index.close();
        index = new TenantIndex(folder);
        assertThat(index.position()).isEqualTo(1);
        assertThat(find("现金", NOW)).containsExactly("deposit");
    }

    private List<String> find(String typed, Instant at) throws IOException {
        return index.search(searcher -> {
            var keys = new ArrayList<String>();
            var found = searcher.search(
                    new SearchQuery(searcher.getIndexReader(), typed, Synonyms.NONE).at(at.toEpochMilli()), 10);
            for (var score : found.scoreDocs) {
                keys.add(searcher.storedFields().document(score.doc).get("key"));
            }
            return keys;
        });
    }

    private static SearchDocument clause(String key, String zh, String en, String bodyZh, String bodyEn) {
        return clause(key, "e1", new Text(zh, en), new Text(bodyZh, bodyEn), NOW.minusSeconds(60), null);
    }

    private static SearchDocument clause(
            String key, String guard, Text title, Text body, Instant from, @Nullable Instant until) {
        var nothing = Text.same("");
        return new SearchDocument(
                "clause",
                key,
                guard,
                "",
                title,
                nothing,
                body,
                nothing,
                Asked.NOTHING,
                Facets.of("m", "", Set.of()),
                from,
                until);
    }
}

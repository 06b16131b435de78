package org.guizhang.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.junit.jupiter.api.Test;

/**
 * How well the search answers the judged questions, beside what it is compared with; no figure may fall. The table goes to
 * {@code target/search-table.md}, and from there into docs/search.md. No question of the held half is ever shown.
 */
class RelevanceTest {
    /** Half of a question in two hundred: figures of small kinds move by more when a word is added anywhere. */
    private static final double SLACK = 0.005;

    /** Set to {@code true}, PostgreSQL is measured as well: its trigrams take minutes. */
    private static final String PEERS = "guizhang.search.peers";

    private final List<JudgedQuestion> questions = JudgedQuestion.all();
    private final Map<String, Map<String, Set<String>>> sources = new HashMap<>();
    private final Map<String, Map<JudgedQuestion, Figures>> engines = new LinkedHashMap<>();

    /** Who is asked a question. */
    private interface Choice {
        SearchEngine of(JudgedQuestion question) throws IOException;
    }

    @Test
    void noFigureFalls() throws IOException, SQLException {
        DeliveredDocuments.all().forEach(delivered -> sources.put(delivered.id(), delivered.sources()));
        var own = new HashMap<String, SearchEngine>();
        for (var delivered : DeliveredDocuments.all()) {
            own.put(delivered.id(), ProductEngine.of(delivered));
        }
        ask("own", question -> own.get(question.template()));
        var all = new ProductEngine(DeliveredDocuments.all(), Weights.USUAL);
        ask("all", question -> all);
        var among = new HashMap<String, SearchEngine>();
        DeliveredDocuments.all().forEach(template -> among.put(template.id(), all.at(template)));
        ask("among", question -> among.get(question.template()));
        plain("pairs", new CJKAnalyzer(), false);
        plain("pairs+", new CJKAnalyzer(), true);
        plain("words", new SmartChineseAnalyzer(), false);
        plain("words+", new SmartChineseAnalyzer(), true);
        if (Boolean.getBoolean(PEERS)) {
            peers();
        }
        var table = new SearchTable(engines);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "search-table.md"), table.markdown());
        Files.writeString(Path.of("target", "floors.tsv"), table.floors());
        assertThat(fallen(table)).isEmpty();
        for (var name : engines.keySet()) {
            if (SearchTable.PRODUCT.contains(name)) {
                continue;
            }
            assertThat(table.figures(name, "held").get("all").mrr())
                    .isLessThan(table.figures("own", "held").get("all").mrr() - 0.05);
        }
    }

    private void peers() throws IOException, SQLException {
        try (var server = EmbeddedPostgres.start()) {
            for (boolean trigrams : List.of(false, true)) {
                try (var peer = new PostgresEngine(server, DeliveredDocuments.all(), trigrams)) {
                    ask(trigrams ? "trigrams+" : "simple+", question -> peer.in(question.template()));
                }
            }
        }
    }

    private List<String> fallen(SearchTable table) {
        var fallen = new ArrayList<String>();
        for (var line : JudgedQuestion.lines("floors.tsv")) {
            var cells = line.split("\t");
            var now = table.figures(cells[0], cells[1]).get(cells[2]);
            if (now.mrr() < Double.parseDouble(cells[3]) - SLACK
                    || now.recall() < Double.parseDouble(cells[4]) - SLACK
                    || now.empty() > Double.parseDouble(cells[5]) + SLACK) {
                fallen.add(line + " is now " + now);
            }
        }
        return fallen;
    }

    private void plain(String name, Analyzer analyzer, boolean everyday) throws IOException {
        var own = new HashMap<String, SearchEngine>();
        for (var delivered : DeliveredDocuments.all()) {
            own.put(delivered.id(), new PlainEngine(List.of(delivered), analyzer, everyday));
        }
        ask(name, question -> own.get(question.template()));
    }

    private void ask(String name, Choice choice) throws IOException {
        var each = new LinkedHashMap<JudgedQuestion, Figures>();
        for (var question : questions) {
            var found = choice.of(question).ask(question.question());
            each.put(question, Figures.of(question, found, sources.get(question.template())));
        }
        engines.put(name, each);
    }
}

package org.guizhang.search.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.guizhang.search.SearchDocument;

/** PostgreSQL over the same documents: its full text over pairs of characters, or the likeness of trigrams; with an index. */
final class PostgresPeer implements BenchmarkSide.Contender {
    static final String PAIRS = "PostgreSQL, full text of pairs";
    static final String TRIGRAMS = "PostgreSQL, pg_trgm";

    private static final String BY_PAIRS =
            "select id, body from pairs, (select replace(plainto_tsquery('simple', ?)::text, '&', '|')::tsquery as asked) question"
                    + " where words @@ asked order by ts_rank(words, asked) desc, id limit 10";
    private static final String BY_TRIGRAMS = "select id, body from trigrams order by ? <<-> body, id limit 10";

    private final PreparedStatement question;
    private final boolean trigrams;

    /** @param connection is this engine's from here on, and may create extensions and temporary tables */
    PostgresPeer(Connection connection, List<SearchDocument> documents, boolean trigrams) throws SQLException {
        this.trigrams = trigrams;
        try (var sql = connection.createStatement()) {
            if (trigrams) {
                sql.execute("create extension if not exists pg_trgm");
                sql.execute("create temporary table trigrams (id int primary key, body text)");
                sql.execute("create index on trigrams using gist (body gist_trgm_ops)");
            } else {
                sql.execute("create temporary table pairs (id int primary key, body text, words tsvector)");
                sql.execute("create index on pairs using gin (words)");
            }
            try (var row = connection.prepareStatement(
                    trigrams
                            ? "insert into trigrams values (?, ?)"
                            : "insert into pairs values (?, ?, to_tsvector('simple', ?))")) {
                for (int id = 0; id < documents.size(); id++) {
                    var text = PeerText.of(documents.get(id));
                    row.setInt(1, id);
                    row.setString(2, text);
                    if (!trigrams) {
                        row.setString(3, pairs(text));
                    }
                    row.addBatch();
                }
                row.executeBatch();
            }
            sql.execute(trigrams ? "analyze trigrams" : "analyze pairs");
        }
        question = connection.prepareStatement(trigrams ? BY_TRIGRAMS : BY_PAIRS);
    }

    @Override
    public int ask(String typed) throws SQLException {
        question.setString(1, trigrams ? typed : pairs(typed));
        int hits = 0;
        try (var found = question.executeQuery()) {
            while (found.next()) {
                hits += found.getString(2).isEmpty() ? 0 : 1;
            }
        }
        return hits;
    }

    /** Every two neighbouring characters, as words; what is no Chinese stays the word it is. */
    private static String pairs(String text) {
        return PeerText.runs(text)
                .map(run -> PeerText.isChinese(run) ? String.join(" ", PeerText.pieces(run, 2)) : run)
                .collect(Collectors.joining(" "));
    }
}

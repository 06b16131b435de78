package org.guizhang.search.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL brings with it: full text of the configuration {@code simple}, or likeness of trigrams. */
final class PostgresEngine implements SearchEngine {
    private static final String FULL_TEXT =
            "select address from document, (select replace(plainto_tsquery('simple', ?)::text, '&', '|')::tsquery as asked) question"
                    + " where template = ? and words @@ asked order by ts_rank(words, asked) desc, address limit 10";
    private static final String TRIGRAMS =
            "select address from (select address, word_similarity(?, body) as likeness from document where template = ?"
                    + " offset 0) asked where likeness > 0 order by likeness desc, address limit 10";

    private final Connection connection;
    private final PreparedStatement question;
    private String template = "";

    PostgresEngine(EmbeddedPostgres server, List<DeliveredDocuments> templates, boolean trigrams) throws SQLException {
        this.connection = server.getPostgresDatabase().getConnection();
        try (var sql = connection.createStatement()) {
            sql.execute("create extension if not exists pg_trgm");
            sql.execute("drop table if exists document");
            sql.execute("create table document (template text, address text, body text, words tsvector)");
        }
        try (var row = connection.prepareStatement("insert into document values (?, ?, ?, to_tsvector('simple', ?))")) {
            for (var delivered : templates) {
                for (var document : delivered.documents()) {
                    var text = String.join("\n", Flat.texts(document, true));
                    row.setString(1, delivered.id());
                    row.setString(2, delivered.id() + " " + DeliveredDocuments.address(document));
                    row.setString(3, text);
                    row.setString(4, text);
                    row.addBatch();
                }
            }
            row.executeBatch();
        }
        this.question = connection.prepareStatement(trigrams ? TRIGRAMS : FULL_TEXT);
    }

    /** Asks among the documents of one template from here on. */
    PostgresEngine in(String among) {
        template = among;
        return this;
    }

    @Override
    public List<String> ask(String typed) throws IOException {
        try {
            question.setString(1, typed);
            question.setString(2, template);
            var addresses = new ArrayList<String>();
            try (var found = question.executeQuery()) {
                while (found.next()) {
                    addresses.add(found.getString(1));
                }
            }
            return addresses;
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }
}

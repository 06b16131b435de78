package org.guizhang.search.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.search.SearchDocument;

/**
 * SQLite's FTS5 over the same documents, by trigrams, in the memory of the program {@code sqlite3}: a question goes there and
 * its hits come back through pipes.
 */
final class SqlitePeer implements BenchmarkSide.Contender {
    static final String NAME = "SQLite FTS5, trigrams";

    private static final String END = "=end=";

    private final Writer to;
    private final BufferedReader from;

    private SqlitePeer(Process program) {
        to = new OutputStreamWriter(program.getOutputStream(), StandardCharsets.UTF_8);
        from = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Empty where the program is not installed, or knows no trigrams. */
    static Optional<SqlitePeer> over(List<SearchDocument> documents) throws IOException {
        Process program;
        try {
            program = new ProcessBuilder("sqlite3", "-batch", "-noheader")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
        var peer = new SqlitePeer(program);
        peer.run("create virtual table document using fts5(body, tokenize = 'trigram')");
        if (!peer.run("select count(*) from sqlite_master where name = 'document'")
                .equals(List.of("1"))) {
            program.destroy();
            return Optional.empty();
        }
        for (var document : documents) {
            peer.run("insert into document values ('" + quoted(PeerText.of(document), '\'') + "')");
        }
        return Optional.of(peer);
    }

    /** Trigrams know no shorter words: a question of two characters finds nothing. */
    @Override
    public int ask(String question) throws IOException {
        var pieces = PeerText.runs(question)
                .flatMap(run -> PeerText.isChinese(run) ? PeerText.pieces(run, 3).stream() : Stream.of(run))
                .map(piece -> '"' + quoted(piece, '"') + '"')
                .collect(Collectors.joining(" OR "));
        // Line ends would be taken for those of further hits.
        return pieces.isEmpty()
                ? 0
                : run("select replace(body, char(10), ' ') from document where document match '" + quoted(pieces, '\'')
                                + "' order by rank limit 10")
                        .size();
    }

    /** The lines of a statement's answer. */
    private List<String> run(String statement) throws IOException {
        to.write(statement + ";\nselect '" + END + "';\n");
        to.flush();
        var lines = new ArrayList<String>();
        for (var line = from.readLine(); !END.equals(line); line = from.readLine()) {
            if (line == null) {
                throw new IOException("sqlite3 has ended at: " + statement);
            }
            lines.add(line);
        }
        return lines;
    }

    private static String quoted(String text, char quote) {
        return text.replace("\0", "").replace(String.valueOf(quote), "" + quote + quote);
    }
}

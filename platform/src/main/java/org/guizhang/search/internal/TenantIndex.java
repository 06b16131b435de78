package org.guizhang.search.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.guizhang.search.SearchDocument;

/**
 * The index of one tenant. It begins when first asked for, follows the change table, and is closed when idle; the
 * applied position travels in Lucene's commit, so that after a kill it goes on from the last commit and applies the
 * rest again.
 */
final class TenantIndex implements AutoCloseable {
    private static final String POSITION = "position";
    private static final int COMMIT_EVERY = 500;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private long position;
    private int uncommitted;

    TenantIndex(Path folder) throws IOException {
        Files.createDirectories(folder);
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig());
        searchers = new SearcherManager(writer, null);
        position = committed();
    }

    /** Position of the last applied change; 0 for an index that has to be built. */
    synchronized long position() {
        return position;
    }

    /** A use of a searcher, which is released afterwards. */
    interface Use<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    <T> T search(Use<T> use) throws IOException {
        var searcher = searchers.acquire();
        try {
            return use.with(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Replaces all documents of a subject. */
    synchronized void replace(String kind, String subject, List<SearchDocument> documents) throws IOException {
        var rows =
                documents.stream().map(d -> DocumentFields.of(kind, subject, d)).toList();
        var old = new Term("subject", kind + "/" + subject);
        if (rows.isEmpty()) {
            writer.deleteDocuments(old);
        } else {
            writer.updateDocuments(old, rows);
        }
        uncommitted++;
    }

    /** Notes that everything up to {@code seq} is applied, and makes it visible. */
    synchronized void reached(long seq) throws IOException {
        position = seq;
        writer.setLiveCommitData(Map.of(POSITION, Long.toString(seq)).entrySet());
        if (uncommitted >= COMMIT_EVERY) {
            writer.commit();
            uncommitted = 0;
        }
        searchers.maybeRefreshBlocking();
    }

    /** Forgets everything, to be built anew. */
    synchronized void clear() throws IOException {
        writer.deleteAll();
        position = 0;
    }

    @Override
    public synchronized void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private long committed() {
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (var entry : data) {
                if (entry.getKey().equals(POSITION)) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return 0;
    }
}

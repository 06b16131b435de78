package org.guizhang.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.guizhang.search.SearchDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One index of one tenant, in a folder of its own. One thread at a time writes to it, any number ask it; whoever uses it
 * holds it, and it is closed when it is wanted no more and nobody holds it. How far it has come travels in Lucene's
 * commit, so that after a kill it goes on from the last commit and applies the rest again.
 */
final class TenantIndex {
    private static final Logger LOG = LoggerFactory.getLogger(TenantIndex.class);

    private final Path folder;
    private final String analysis;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final IndexUsers users = new IndexUsers(this::close);
    private volatile Applied applied;
    private volatile boolean current;
    private volatile Workplace workplace = Workplace.EMPTY;
    private boolean workplaceChanged = true;
    private boolean changed;
    private volatile boolean deleted;

    /** @param analysis how texts become terms today */
    TenantIndex(Path folder, String analysis) throws IOException {
        this.folder = folder;
        this.analysis = analysis;
        Files.createDirectories(folder);
        directory = FSDirectory.open(folder);
        IndexWriter opened = null;
        SearcherManager asked = null;
        try {
            opened = new IndexWriter(directory, new IndexWriterConfig());
            asked = new SearcherManager(opened, null);
            writer = opened;
            searchers = asked;
            var said = IndexFormat.of(writer.getLiveCommitData());
            applied = said == null ? Applied.NOTHING : said.applied();
            current = said == null || said.analysis().equals(analysis);
            look();
        } catch (IOException | RuntimeException failed) {
            // Whoever builds it anew in the same folder needs the lock of this one.
            IOUtils.closeWhileHandlingException(asked, opened == null ? null : opened::rollback, directory);
            throw failed;
        }
    }

    /** Whether a folder holds an index that was finished and can be asked; throws what Lucene does where it is damaged. */
    static boolean isUsable(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder)) {
            return DirectoryReader.indexExists(directory)
                    && IndexFormat.isKnown(
                            SegmentInfos.readLatestCommit(directory).getUserData());
        }
    }

    Path folder() {
        return folder;
    }

    Applied applied() {
        return applied;
    }

    /** Whether its terms are as they would be made today. */
    boolean isCurrent() {
        return current;
    }

    /** Positions and sites, as they are indexed. */
    Workplace workplace() {
        return workplace;
    }

    /** A use of a searcher, which is released afterwards. */
    interface Use<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    <T> T search(Use<T> use) throws IOException {
        var searcher = searchers.acquire();
        try {
            return use.with(searcher);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } finally {
            searchers.release(searcher);
        }
    }

    /** Whether what lies on the disk is not what was written. */
    boolean isDamaged() {
        try {
            return search(searcher -> {
                for (var segment : searcher.getIndexReader().leaves()) {
                    segment.reader().checkIntegrity();
                }
                return false;
            });
        } catch (IOException | RuntimeException damage) {
            LOG.warn("{} is damaged", folder, damage);
            return true;
        }
    }

    /** Whether what went wrong while it was asked is a fault of what lies on the disk, and none of the program. */
    boolean isDamage(Exception failed) {
        return failed instanceof IOException || failed instanceof AlreadyClosedException || isDamaged();
    }

    /** Replaces all documents of a subject. */
    synchronized void replace(String source, String subject, List<SearchDocument> documents) throws IOException {
        var rows = documents.stream()
                .map(document ->
                        FacetFields.add(DocumentFields.of(source, subject, document), source + "/" + subject, document))
                .toList();
        var old = new Term("subject", source + "/" + subject);
        if (rows.isEmpty()) {
            writer.deleteDocuments(old);
        } else {
            writer.updateDocuments(old, rows);
        }
        changed = true;
        workplaceChanged |= source.equals(Workplace.SOURCE);
    }

    /** Notes that everything up to there is applied, and makes it visible. */
    synchronized void reached(Applied now) throws IOException {
        changed |= !now.equals(applied);
        searchers.maybeRefreshBlocking();
        if (workplaceChanged) {
            look();
        }
        applied = now;
    }

    /** The same for one that was built anew: it is finished, in one segment, and safe on the disk. */
    synchronized void finished(Applied now) throws IOException {
        writer.forceMerge(1);
        changed = true;
        current = true;
        reached(now);
        commit();
    }

    /** Makes the present state safe on the disk; whether there was anything new. */
    synchronized boolean commit() throws IOException {
        if (!changed || users.isUnwanted()) {
            return false;
        }
        var before = IndexFormat.of(writer.getLiveCommitData());
        var by = current || before == null ? analysis : before.analysis();
        writer.setLiveCommitData(new IndexFormat(by, applied).data());
        writer.commit();
        changed = false;
        return true;
    }

    /** Takes hold of it; false where it is to be closed or has been. */
    boolean hold() {
        return users.hold();
    }

    void release(Executor closer) {
        users.release(closer);
    }

    /** It is closed when nobody holds it any more, and its folder deleted where that is asked. */
    void unwant(Executor closer, boolean delete) {
        if (delete) {
            deleted = true;
        }
        users.unwant(closer);
    }

    /** Whether nobody holds it, and there is nothing to lose by closing it. */
    synchronized boolean isIdle() {
        return users.isNobody() && !changed;
    }

    private synchronized void close() {
        try {
            IOUtils.close(searchers, writer::rollback, directory);
        } catch (IOException | RuntimeException failed) {
            LOG.warn("The search index {} did not close as it should; it will be caught up", folder, failed);
        }
        if (deleted) {
            IndexFolders.delete(folder);
        }
    }

    private void look() throws IOException {
        workplace = search(Workplace::of);
        workplaceChanged = false;
    }
}

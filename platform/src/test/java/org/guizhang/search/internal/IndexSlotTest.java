package org.guizhang.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where opening, asking or closing an index fails, nothing of it stays behind. */
class IndexSlotTest {
    private static final Applied FIRST = new Applied(1, "m1");

    @TempDir
    Path folder;

    private TenantIndex finished() throws IOException {
        var index = new TenantIndex(folder, "as today");
        index.finished(FIRST);
        return index;
    }

    private static void opens(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder)) {
            new IndexWriter(directory, new IndexWriterConfig()).rollback();
        }
    }

    @Test
    void oneThatDoesNotOpenLocksNothing() throws IOException {
        finished().unwant(Runnable::run, false);
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            var said = new HashMap<String, String>();
            writer.getLiveCommitData().forEach(entry -> said.put(entry.getKey(), entry.getValue()));
            said.put("position", "no number");
            writer.setLiveCommitData(said.entrySet());
            writer.commit();
        }
        assertThatThrownBy(() -> new TenantIndex(folder, "as today")).isInstanceOf(NumberFormatException.class);
        opens(folder);
    }

    @Test
    void oneThatDoesNotCloseLocksNothing() throws IOException {
        var index = finished();
        broken(index);
        index.unwant(Runnable::run, false);
        opens(folder);
    }

    /** Whoever counts terms cannot throw what reading does, and wraps it. */
    @Test
    void whatCannotBeReadIsDamageHoweverItIsTold() throws IOException {
        var index = finished();
        var broken = new CorruptIndexException("broken", "here");
        assertThatThrownBy(() -> index.search(searcher -> {
                    throw new java.io.UncheckedIOException(broken);
                }))
                .isSameAs(broken);
        assertThat(index.isDamage(broken)).isTrue();
        assertThat(index.isDamage(new IllegalStateException("a fault of the program")))
                .isFalse();
        broken(index);
        assertThat(index.isDamage(new IllegalStateException("the reader is closed")))
                .isTrue();
        index.unwant(Runnable::run, false);
    }

    @Test
    void buildingThatDoesNotBeginIsNoBuilding() throws IOException {
        var place = folder.resolve("tenant");
        Files.writeString(place, "no folder");
        var slot = new IndexSlot(place, "as today");
        assertThatThrownBy(slot::begin).isInstanceOf(IOException.class);
        assertThat(slot.isRebuilding()).isFalse();
        Files.delete(place);
        var fresh = slot.begin();
        assertThat(slot.isRebuilding()).isTrue();
        slot.giveUp(fresh, Runnable::run);
        assertThat(slot.isRebuilding()).isFalse();
    }

    /** Closes what everybody asks, as no way through this class does. */
    static void broken(TenantIndex index) throws IOException {
        index.search(searcher -> {
            searcher.getIndexReader().close();
            return 0;
        });
    }
}

package org.guizhang.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.guizhang.schema.TestDatabase;
import org.guizhang.search.Hits;
import org.guizhang.search.Hits.Freshness;
import org.guizhang.search.Search;
import org.guizhang.search.SearchedHouse;
import org.guizhang.service.Business;
import org.guizhang.service.ServerParts;
import org.guizhang.service.Services;
import org.guizhang.tenant.CurrentCaller;
import org.jboss.weld.proxy.WeldClientProxy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An index may be lost, old, damaged or of another history at any moment: it answers, and is mended beside the requests. */
@ExtendWith(Services.class)
class IndexLifeTest {
    @Inject
    Search search;

    @Inject
    CurrentCaller caller;

    @BeforeAll
    static void importCatalogue() throws Exception {
        SearchedHouse.importCatalogue();
    }

    private UUID tenant() {
        return caller.get().tenantId();
    }

    private static Indexes indexes() {
        return unwrapped(Indexes.class);
    }

    /** The bean behind its proxy, for what only this package sees. */
    static <T> T unwrapped(Class<T> type) {
        var bean = Services.get(type);
        return bean instanceof WeldClientProxy proxy
                ? type.cast(proxy.getMetadata().getContextualInstance())
                : bean;
    }

    private IndexSlot slot() {
        return indexes().slot(tenant());
    }

    /** Commits and closes the index, as the end of the process does. */
    private Path closed() throws IOException {
        var slot = slot();
        var index = slot.hold();
        index.commit();
        index.release(Runnable::run);
        while (!slot.close(Runnable::run)) {
            // Whoever brought it up to date is about to let go of it.
            Thread.onSpinWait();
        }
        return index.folder();
    }

    private Hits ask() {
        return search.find("打烊", Locale.CHINESE, 10);
    }

    private static void say(Path folder, String name, String value) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            var data = new HashMap<String, String>();
            writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            data.put(name, value);
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }

    @Test
    void whatIsClosedIsThereAgain(Business business) throws Exception {
        SearchedHouse.open(business);
        var total = SearchedHouse.find("打烊").total();
        closed();
        assertThat(ask().total()).isEqualTo(total).isPositive();
        assertThat(ask().freshness()).isEqualTo(Freshness.CURRENT);
    }

    @Test
    void oneOfOtherTermsAnswersUntilItIsBuiltAnew(Business business) throws Exception {
        SearchedHouse.open(business);
        var total = SearchedHouse.find("打烊").total();
        var folder = closed();
        say(folder, "analysis", "before");
        var old = ask();
        assertThat(old.freshness()).isEqualTo(Freshness.REBUILDING);
        assertThat(old.total()).isEqualTo(total);
        assertThat(SearchedHouse.current(this::ask).freshness()).isEqualTo(Freshness.CURRENT);
        assertThat(slot().open().folder()).isNotEqualTo(folder);
    }

    @Test
    void oneOfOtherFieldsIsNotAsked(Business business) throws Exception {
        SearchedHouse.open(business);
        var total = SearchedHouse.find("打烊").total();
        var folder = closed();
        say(folder, "fields", "1");
        Files.writeString(folder.getParent().resolve("segments_1"), "from before there were several");
        assertThat(SearchedHouse.current(this::ask).total()).isEqualTo(total);
        assertThat(folder.getParent().resolve("segments_1")).doesNotExist();
    }

    @Test
    void aDamagedOneIsBuiltAnew(Business business) throws Exception {
        SearchedHouse.open(business);
        var total = SearchedHouse.find("打烊").total();
        var folder = closed();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(name -> !name.endsWith("write.lock")).toList()) {
                var bytes = Files.readAllBytes(file);
                for (int at = bytes.length / 3; at < 2 * bytes.length / 3; at++) {
                    bytes[at] ^= 0x55;
                }
                Files.write(file, bytes);
            }
        }
        assertThat(SearchedHouse.current(this::ask).total()).isEqualTo(total);
    }

    @Test
    void damageFoundWhileAskingIsMended(Business business) throws Exception {
        SearchedHouse.open(business);
        var total = SearchedHouse.find("打烊").total();
        var index = slot().open();
        slot().discard(index, Runnable::run);
        assertThat(SearchedHouse.current(this::ask).total()).isEqualTo(total);
    }

    @Test
    void anotherHistoryIsNoticed(Business business) throws Exception {
        var module = SearchedHouse.open(business);
        SearchedHouse.find("打烊");
        var before = slot().open().folder();
        // As a backup looks that was written on: the same number, another change.
        change("update document_change set mark = gen_random_uuid()");
        ask();
        assertThat(SearchedHouse.current(this::ask).freshness()).isEqualTo(Freshness.CURRENT);
        assertThat(slot().open().folder()).isNotEqualTo(before);
        assertThat(module).isNotNull();
    }

    @Test
    void changesAreKeptUntilEveryNodeHasThem(Business business) throws Exception {
        SearchedHouse.open(business);
        SearchedHouse.find("打烊");
        var other = UUID.randomUUID();
        var now = ServerParts.NOON;
        assertThat(noted(other, 1, now)).isGreaterThan(1);
        var head = slot().open().applied().position();
        assertThat(noted(indexes().node(), head, now.plus(Duration.ofDays(8)))).isEqualTo(1);
        var all = slot().open();
        ask();
        assertThat(SearchedHouse.current(this::ask).freshness()).isEqualTo(Freshness.CURRENT);
        assertThat(slot().open()).isSameAs(all);
    }

    /** Asking goes on while indexes are closed and opened beneath. */
    @Test
    void closingTakesNothingFromWhoeverAsks(Business business) throws Exception {
        SearchedHouse.open(business);
        var total = SearchedHouse.find("打烊").total();
        var slot = slot();
        var done = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var asking = IntStream.range(0, 3)
                    .mapToObj(n -> threads.submit((Callable<Integer>) () -> {
                        for (int i = 0; i < 300; i++) {
                            var index = slot.hold();
                            int found = index.search(
                                    searcher -> searcher.getIndexReader().numDocs());
                            assertThat(found).isGreaterThanOrEqualTo(total);
                            index.release(Runnable::run);
                        }
                        return 1;
                    }))
                    .toList();
            var closing = threads.submit(() -> {
                while (!done.get()) {
                    slot.close(Runnable::run);
                    Thread.onSpinWait();
                }
            });
            for (Future<Integer> one : asking) {
                assertThat(one.get()).isEqualTo(1);
            }
            done.set(true);
            closing.get();
        } finally {
            threads.shutdownNow();
        }
        assertThat(ask().total()).isEqualTo(total);
    }

    /** Notes a node's position; how many changes are left. */
    private int noted(UUID node, long seq, Instant at) throws SQLException {
        try (var connection = TestDatabase.runtime()) {
            run(connection, "select set_config('app.tenant_id', '" + tenant() + "', false)");
            run(
                    connection,
                    "select note_index_position('" + tenant() + "', '" + node + "', " + seq + ", '" + at + "')");
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from document_change")) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = TestDatabase.owner()) {
            run(connection, "select set_config('app.tenant_id', '" + tenant() + "', false)");
            run(connection, sql);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

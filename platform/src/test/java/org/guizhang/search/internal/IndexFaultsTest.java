package org.guizhang.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.guizhang.search.Hits;
import org.guizhang.search.Hits.Freshness;
import org.guizhang.search.Search;
import org.guizhang.search.SearchSuggestion;
import org.guizhang.search.SearchedHouse;
import org.guizhang.service.Business;
import org.guizhang.service.Services;
import org.guizhang.tenant.CurrentCaller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes wrong beside a question costs whoever asks no error and no connection. */
@ExtendWith(Services.class)
class IndexFaultsTest {
    @Inject
    Search search;

    @Inject
    CurrentCaller caller;

    @BeforeAll
    static void importCatalogue() throws Exception {
        SearchedHouse.importCatalogue();
    }

    private IndexSlot slot() {
        return IndexLifeTest.unwrapped(Indexes.class).slot(caller.get().tenantId());
    }

    private Hits ask() {
        return search.find("打烊", Locale.CHINESE, 10);
    }

    @Test
    void aSuggestionHasABrokenIndexBuiltAnew(Business business) throws Exception {
        SearchedHouse.open(business);
        SearchedHouse.current(this::ask);
        var broken = slot().open();
        IndexSlotTest.broken(broken);
        assertThat(search.suggest("打烊检", Locale.CHINESE)).isEmpty();
        assertThat(slot().open()).isNotSameAs(broken);
        assertThat(SearchedHouse.current(this::ask).total()).isPositive();
        assertThat(search.suggest("打烊检", Locale.CHINESE)).contains(new SearchSuggestion("title", "打烊检查"));
    }

    @Test
    void aQuestionHasABrokenIndexBuiltAnew(Business business) throws Exception {
        SearchedHouse.open(business);
        var total = SearchedHouse.current(this::ask).total();
        IndexSlotTest.broken(slot().open());
        assertThat(SearchedHouse.current(this::ask).total()).isEqualTo(total).isPositive();
    }

    /** Whoever waits holds a connection: others are answered at once with what is there. */
    @Test
    void noMoreThanSomeWait(Business business) throws Exception {
        SearchedHouse.open(business);
        var total = SearchedHouse.current(this::ask).total();
        var waiting = IndexLifeTest.unwrapped(SearchExecutor.class).waiting;
        int places = waiting.drainPermits();
        try {
            slot().discard(slot().open(), Runnable::run);
            assertThat(ask().freshness()).isEqualTo(Freshness.REBUILDING);
        } finally {
            waiting.release(places);
        }
        assertThat(SearchedHouse.current(this::ask).total()).isEqualTo(total);
        assertThat(waiting.availablePermits()).isEqualTo(places).isPositive();
    }

    /** Else another node, the last that has them, has the changes of the meantime forgotten. */
    @Test
    void aNodeSaysWhereItIsBeforeItReadsAll() throws Exception {
        var done = new CopyOnWriteArrayList<String>();
        var indexer = new Indexer();
        indexer.indexes = IndexLifeTest.unwrapped(Indexes.class);
        indexer.steps = new IndexSteps() {
            @Override
            public Standing standing(UUID tenant, Applied applied) {
                return new Standing(new Applied(7, "seven"), true);
            }

            @Override
            public void report(UUID tenant, UUID node, long position) {
                done.add("report " + position);
            }

            @Override
            public List<Subject> subjects(UUID tenant) {
                done.add("read");
                return List.of();
            }
        };
        var tenant = UUID.randomUUID();
        indexer.wake(tenant);
        assertThat(indexer.indexes.slot(tenant).await(7, 20_000)).isTrue();
        assertThat(done).startsWith("report 7", "read");
    }
}

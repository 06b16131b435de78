package org.guizhang.search.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.guizhang.observe.Gauge;
import org.guizhang.observe.StatusPart;
import org.guizhang.tenant.Database;

/** How far the indexes of this node are behind their businesses. What was applied is reported every ten seconds. */
@ApplicationScoped
public class IndexStatus implements StatusPart {
    @Inject
    Database database;

    @Inject
    Indexes indexes;

    @Inject
    Indexer indexer;

    /** Indexes on this node's disk, those of them that are behind, and by how many changes. */
    record Lag(long indexes, long behind, long changes) {}

    /**
     * The same with what is in memory.
     *
     * @param open indexes that are open just now
     * @param queued businesses whose index is being brought up to date or waits for it
     */
    record Search(long indexes, long behind, long changes, long open, int queued) {}

    @Override
    public String name() {
        return "search";
    }

    @Override
    @Transactional
    public Told tell() {
        var lag = database.outsideTenants()
                .createQuery("select indexes, behind, changes from index_lag(:node)")
                .bind("node", indexes.node())
                .mapTo(Lag.class)
                .one();
        var open = indexes.slots().values().stream()
                .filter(slot -> slot.open() != null)
                .count();
        var search = new Search(lag.indexes(), lag.behind(), lag.changes(), open, indexer.waiting());
        return new Told(
                search,
                List.of(
                        Gauge.of("guizhang_search_indexes", "Indexes on this node", search.indexes()),
                        Gauge.of("guizhang_search_indexes_open", "Indexes open on this node", search.open()),
                        Gauge.of("guizhang_search_indexes_behind", "Indexes behind their business", search.behind()),
                        Gauge.of("guizhang_search_lag_changes", "Changes not yet safe in an index", search.changes()),
                        Gauge.of("guizhang_search_queued", "Indexes about to be brought up to date", search.queued())));
    }
}

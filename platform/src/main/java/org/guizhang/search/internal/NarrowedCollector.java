package org.guizhang.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TotalHitCountCollector;

/** Passes on what the facets let through, and counts the values of each, in one go over all that matches. */
final class NarrowedCollector implements Collector {
    private final Collector best;
    private final List<FacetCounter> counters = new ArrayList<>();
    private int total;

    NarrowedCollector(FacetNarrowing narrowing, Workplace workplace, Collector best) {
        this.best = best;
        for (var field : narrowing.counted()) {
            counters.add(new FacetCounter(field, narrowing.wanted().get(field), workplace));
        }
    }

    /** Counts the values of one facet alone. */
    NarrowedCollector(FacetCounter counter) {
        this.best = new TotalHitCountCollector();
        counters.add(counter);
    }

    int total() {
        return total;
    }

    List<FacetCounter> counters() {
        return counters;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        for (var counter : counters) {
            counter.enter(context.reader(), context.docBase);
        }
        var inner = best.getLeafCollector(context);
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) throws IOException {
                inner.setScorer(scorer);
            }

            @Override
            public void collect(int document) throws IOException {
                FacetCounter keepsOut = null;
                var out = 0;
                for (var counter : counters) {
                    if (!counter.passes(document)) {
                        keepsOut = counter;
                        out++;
                    }
                }
                if (out == 0) {
                    total++;
                    inner.collect(document);
                    for (var counter : counters) {
                        counter.count(document);
                    }
                } else if (out == 1 && keepsOut != null) {
                    keepsOut.count(document);
                }
            }
        };
    }
}

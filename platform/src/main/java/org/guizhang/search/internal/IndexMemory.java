package org.guizhang.search.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** What every question asks of an index beside its words: read once for each state of the index, and forgotten with it. */
final class IndexMemory {
    private static final Map<IndexReader.CacheKey, IndexMemory> ALL = new ConcurrentHashMap<>();

    private final IndexSearcher searcher;
    private final Map<String, Text> labels = new ConcurrentHashMap<>();
    private final Map<UUID, Asker> askers = new ConcurrentHashMap<>();

    private IndexMemory(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /**
     * Where somebody works.
     *
     * @param positions ids
     * @param site its id; empty: none, or several
     * @param modules those that say something to these positions
     */
    record Asker(List<String> positions, String site, Set<String> modules) {
        private static final Asker UNKNOWN = new Asker(List.of(), "", Set.of());
    }

    static IndexMemory of(IndexSearcher searcher) {
        var state = searcher.getIndexReader().getReaderCacheHelper();
        return ALL.computeIfAbsent(state.getKey(), key -> {
            state.addClosedListener(ALL::remove);
            return new IndexMemory(searcher);
        });
    }

    /**
     * What people call a module or a chapter.
     *
     * @param within the module that a chapter has its key in
     */
    Text label(String field, @Nullable String within, FacetCounter.Counted counted) throws IOException {
        var key = field + "/" + within + "/" + counted.value();
        var known = labels.get(key);
        if (known == null) {
            var said = searcher.storedFields().document(counted.document(), Set.of(field + ".zh", field + ".english"));
            known = new Text(said.get(field + ".zh"), said.get(field + ".english"));
            labels.put(key, known);
        }
        return known;
    }

    /** @param workplace which positions of the business those of the documents are */
    Asker asker(UUID person, Workplace workplace) throws IOException {
        var known = askers.get(person);
        if (known == null) {
            var found = searcher.search(new TermQuery(new Term("subject", "people/" + person)), 1).scoreDocs;
            known = Asker.UNKNOWN;
            if (found.length > 0) {
                var row = searcher.storedFields().document(found[0].doc);
                var positions = List.of(row.getValues(FacetFields.POSITION));
                known = new Asker(positions, row.get(FacetFields.SITE), modules(positions, workplace));
            }
            askers.put(person, known);
        }
        return known;
    }

    private Set<String> modules(List<String> positions, Workplace workplace) throws IOException {
        if (positions.isEmpty()) {
            return Set.of();
        }
        var names = positions.stream()
                .flatMap(position -> workplace.namesOf(position).stream())
                .toList();
        var counter = new FacetCounter(FacetFields.MODULE, null, workplace);
        searcher.search(Found.terms(FacetFields.POSITION, names), new NarrowedCollector(counter));
        return counter.top(Integer.MAX_VALUE).stream()
                .map(FacetCounter.Counted::value)
                .collect(Collectors.toUnmodifiableSet());
    }
}

package org.guizhang.search.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Positions and sites as the index has them, so that no statement is needed to say what a facet is called or which
 * position of the business stands for that of a template.
 *
 * @param standing the id of the position that a name in the index stands for: its own id, those of positions merged into
 *     it, and {@code template/key} of those it stands for
 * @param titles of positions and sites by id
 */
record Workplace(Map<String, String> standing, Map<String, Text> titles) {
    /** The source that positions and places come from. */
    static final String SOURCE = "workplace";

    static final Workplace EMPTY = new Workplace(Map.of(), Map.of());

    static Workplace of(IndexSearcher searcher) throws IOException {
        var standing = new HashMap<String, String>();
        var titles = new HashMap<String, Text>();
        for (var kind : new String[] {"position", "place"}) {
            var query = new TermQuery(new Term(FacetFields.KIND, kind));
            var count = Math.max(1, searcher.count(query));
            for (var found : searcher.search(query, count).scoreDocs) {
                var row = searcher.storedFields().document(found.doc);
                var id = row.get("guard");
                titles.put(id, new Text(row.get("title.zh"), row.get("title.english")));
                Arrays.stream(row.getValues(FacetFields.POSITION)).forEach(name -> standing.put(name, id));
            }
        }
        return new Workplace(Map.copyOf(standing), Map.copyOf(titles));
    }

    /** All names in the index of what a position, or the one it was merged into, stands for. */
    Set<String> namesOf(String position) {
        var whole = standing.getOrDefault(position, position);
        var names = new HashSet<String>();
        standing.forEach((name, id) -> {
            if (id.equals(whole)) {
                names.add(name);
            }
        });
        names.add(position);
        return names;
    }

    @Nullable
    Text title(String id) {
        return titles.get(id);
    }
}

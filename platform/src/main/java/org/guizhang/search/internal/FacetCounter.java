package org.guizhang.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Counts the values of one facet. A document that only this facet keeps out is counted in it all the same, so that one sees
 * what choosing another value would bring. Values are counted by their place in a segment, and named once they are counted.
 */
final class FacetCounter {
    private static final int NOTHING = -1;

    /** A value with how many documents have it, and one that does. */
    record Counted(String value, int count, int document) {}

    private final String field;
    private final Set<String> wanted;
    private final Workplace workplace;
    private final Map<String, int[]> counts = new HashMap<>();
    private SortedSetDocValues values = DocValues.emptySortedSet();
    private int[] counted = new int[0];
    private int[] documents = new int[0];
    private boolean[] passes = new boolean[0];
    /** By place, the place that is counted instead of it. */
    private int[] meant = new int[0];

    private int[] read = new int[4];
    private int size;
    private int base;

    FacetCounter(String field, @Nullable Set<String> wanted, Workplace workplace) {
        this.field = field;
        this.wanted = wanted == null ? Set.of() : wanted;
        this.workplace = workplace;
    }

    String field() {
        return field;
    }

    void enter(LeafReader segment, int docBase) throws IOException {
        leave();
        base = docBase;
        values = DocValues.getSortedSet(segment, field);
        int places = (int) values.getValueCount();
        counted = new int[places];
        documents = new int[places];
        passes = new boolean[places];
        for (var value : wanted) {
            long place = values.lookupTerm(new BytesRef(value));
            if (place >= 0) {
                passes[(int) place] = true;
            }
        }
        meant = field.equals(FacetFields.POSITION) ? positions(places) : new int[0];
    }

    /** Two positions of templates may be one of the business; what stands for none is not counted. */
    private int[] positions(int places) throws IOException {
        var first = new HashMap<String, Integer>();
        var positions = new int[places];
        for (int place = 0; place < places; place++) {
            var position = name(place);
            var before = position == null ? Integer.valueOf(NOTHING) : first.putIfAbsent(position, place);
            positions[place] = before == null ? place : before;
        }
        return positions;
    }

    private @Nullable String name(int place) throws IOException {
        var value = values.lookupOrd(place).utf8ToString();
        return field.equals(FacetFields.POSITION) ? workplace.standing().get(value) : value;
    }

    /** Reads the values of a document; whether it is one of those wanted. */
    boolean passes(int document) throws IOException {
        size = 0;
        var pass = wanted.isEmpty();
        if (values.advanceExact(document)) {
            size = values.docValueCount();
            if (read.length < size) {
                read = new int[size];
            }
            for (int at = 0; at < size; at++) {
                read[at] = (int) values.nextOrd();
                pass |= passes[read[at]];
            }
        }
        return pass;
    }

    /** Counts the document that was read last. */
    void count(int document) {
        for (int at = 0; at < size; at++) {
            if (meant.length > 0) {
                read[at] = meant[read[at]];
            }
            if (read[at] != NOTHING && !isRepeated(at)) {
                if (counted[read[at]]++ == 0) {
                    documents[read[at]] = base + document;
                }
            }
        }
    }

    private boolean isRepeated(int at) {
        for (int before = 0; before < at; before++) {
            if (read[before] == read[at]) {
                return true;
            }
        }
        return false;
    }

    /** Names what was counted in a segment. */
    private void leave() throws IOException {
        for (int place = 0; place < counted.length; place++) {
            var name = counted[place] == 0 ? null : name(place);
            if (name != null && !name.isEmpty()) {
                int document = documents[place];
                counts.computeIfAbsent(name, n -> new int[] {0, document})[0] += counted[place];
            }
        }
        counted = new int[0];
    }

    /** The most frequent first. */
    List<Counted> top(int most) throws IOException {
        leave();
        var all = new ArrayList<Counted>();
        counts.forEach((name, count) -> all.add(new Counted(name, count[0], count[1])));
        all.sort((a, b) -> a.count() == b.count() ? a.value().compareTo(b.value()) : b.count() - a.count());
        return all.subList(0, Math.min(most, all.size()));
    }
}

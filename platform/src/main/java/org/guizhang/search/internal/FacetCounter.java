package org.guizhang.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/**
 * Counts the values of one facet. A document that only this facet keeps out is counted in it all the same, so that one sees
 * what choosing another value would bring.
 */
final class FacetCounter {
    private static final int OUT = 0;
    private static final int IN = 1;

    /** A value with how many documents have it, and one that does. */
    record Counted(String value, int count, int document) {}

    private final String field;
    private final Set<String> wanted;
    private final Workplace workplace;
    private final Map<String, int[]> counts = new HashMap<>();
    private SortedSetDocValues values = DocValues.emptySortedSet();
    private @Nullable String[] names = new String[0];
    private byte[] passes = new byte[0];
    private final Set<String> ofOne = new HashSet<>();
    private long[] read = new long[4];
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
        base = docBase;
        values = DocValues.getSortedSet(segment, field);
        names = new String[(int) values.getValueCount()];
        passes = new byte[names.length];
        for (int ordinal = 0; ordinal < names.length; ordinal++) {
            var value = values.lookupOrd(ordinal).utf8ToString();
            passes[ordinal] = (byte) (wanted.contains(value) ? IN : OUT);
            names[ordinal] =
                    field.equals(FacetFields.POSITION) ? workplace.standing().get(value) : value;
        }
    }

    /** Reads the values of a document; whether it is one of those wanted. */
    boolean passes(int document) throws IOException {
        size = 0;
        var pass = wanted.isEmpty();
        if (values.advanceExact(document)) {
            size = values.docValueCount();
            if (read.length < size) {
                read = new long[size];
            }
            for (int at = 0; at < size; at++) {
                read[at] = values.nextOrd();
                pass |= passes[(int) read[at]] == IN;
            }
        }
        return pass;
    }

    /** Counts the document that was read last. */
    void count(int document) {
        if (size == 1) {
            add(names[(int) read[0]], document);
            return;
        }
        // Two positions of templates may be one of the business.
        ofOne.clear();
        for (int at = 0; at < size; at++) {
            var name = names[(int) read[at]];
            if (name != null && ofOne.add(name)) {
                add(name, document);
            }
        }
    }

    private void add(@Nullable String name, int document) {
        if (name != null && !name.isEmpty()) {
            counts.computeIfAbsent(name, n -> new int[] {0, base + document})[0]++;
        }
    }

    /** The most frequent first. */
    List<Counted> top(int most) {
        var all = new ArrayList<Counted>();
        counts.forEach((name, count) -> all.add(new Counted(name, count[0], count[1])));
        all.sort((a, b) -> a.count() == b.count() ? a.value().compareTo(b.value()) : b.count() - a.count());
        return all.subList(0, Math.min(most, all.size()));
    }
}

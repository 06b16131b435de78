package org.guizhang.tenant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What one transaction has left for its end, by kind of work. The kinds come in one order whichever was first: two
 * transactions lock what they leave for the end in the same order.
 */
final class LastWork {
    private final Map<Class<?>, Items<?>> left = new TreeMap<>(Comparator.comparing(Class::getName));
    private boolean begun;

    private record Items<T>(List<T> gathered, Consumer<List<T>> work) {
        void run() {
            work.accept(List.copyOf(gathered));
        }
    }

    @SuppressWarnings("unchecked")
    <T> void leave(Class<T> kind, T item, Consumer<List<T>> work) {
        var items = (Items<T>) left.computeIfAbsent(kind, first -> new Items<>(new ArrayList<>(), work));
        items.gathered().add(item);
    }

    /** How many items there are of each kind now. */
    Map<Class<?>, Integer> count() {
        var counts = new HashMap<Class<?>, Integer>();
        left.forEach((kind, items) -> counts.put(kind, items.gathered().size()));
        return counts;
    }

    /** Forgets what came since they were counted. */
    void backTo(Map<Class<?>, Integer> counts) {
        left.keySet().retainAll(counts.keySet());
        left.forEach((kind, items) -> items.gathered()
                .subList(counts.getOrDefault(kind, 0), items.gathered().size())
                .clear());
    }

    /** Whether this is the call whose end is the transaction's. */
    boolean begin() {
        var first = !begun;
        begun = true;
        return first;
    }

    /** A transaction that was begun by hand goes on, with another call. */
    void end() {
        begun = false;
    }

    /** Whether some call will come to its end and do what is left. */
    boolean isBegun() {
        return begun;
    }

    boolean isEmpty() {
        return left.isEmpty();
    }

    void run() {
        while (!left.isEmpty()) {
            var now = List.copyOf(left.values());
            left.clear();
            now.forEach(Items::run);
        }
    }
}

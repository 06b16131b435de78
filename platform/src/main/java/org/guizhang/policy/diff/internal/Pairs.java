package org.guizhang.policy.diff.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guizhang.policy.diff.Lineage;
import org.jspecify.annotations.Nullable;

/** Which things of a document are which of another; and which of those have changed their place among the others. */
public final class Pairs<T> {
    private final Map<String, T> before;
    private final Map<String, T> after;
    private final Map<String, String> partner = new LinkedHashMap<>();
    private final Map<String, String> origin = new HashMap<>();
    private final Set<String> gone;

    /** Both by their keys, in their order; {@code kind} is what addresses begin with. */
    public Pairs(String kind, Map<String, T> before, Map<String, T> after, Lineage lineage) {
        this.before = before;
        this.after = after;
        before.keySet().stream().filter(after::containsKey).forEach(key -> partner.put(key, key));
        for (var key : before.keySet()) {
            for (var address : lineage.of(kind + ":" + key)) {
                var to = address.substring(kind.length() + 1);
                if (after.containsKey(to) && !partner.containsKey(to)) {
                    if (partner.containsValue(key)) {
                        origin.put(to, key);
                    } else {
                        partner.put(to, key);
                    }
                }
            }
        }
        gone = new HashSet<>(before.keySet());
        gone.removeAll(partner.values());
    }

    /** What it was before; null if it is new. */
    @Nullable
    public T before(String key) {
        var old = partner.get(key);
        return old == null ? null : before.get(old);
    }

    /** The key it had before or the thing it was split from; null if that is the same or there is none. */
    @Nullable
    public String formerKey(String key) {
        var old = partner.getOrDefault(key, origin.get(key));
        return key.equals(old) ? null : old;
    }

    public Set<String> gone() {
        return gone;
    }

    /** Which of these keys, in the order of after, stand elsewhere among those that were there before. */
    public Set<String> moved(List<String> keys) {
        var order = List.copyOf(before.keySet());
        var there = keys.stream().filter(partner::containsKey).toList();
        var places =
                there.stream().mapToInt(key -> order.indexOf(partner.get(key))).toArray();
        var moved = new HashSet<>(there);
        longestRise(places).forEach(index -> moved.remove(there.get(index)));
        return moved;
    }

    public Map<String, T> after() {
        return after;
    }

    /** The indexes of the longest subsequence that rises: what has stayed in its order. */
    private static Set<Integer> longestRise(int[] numbers) {
        var length = new int[numbers.length];
        var previous = new int[numbers.length];
        int best = -1;
        for (int i = 0; i < numbers.length; i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (numbers[j] < numbers[i] && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            if (best < 0 || length[i] > length[best]) {
                best = i;
            }
        }
        var rise = new HashSet<Integer>();
        for (int i = best; i >= 0; i = previous[i]) {
            rise.add(i);
        }
        return rise;
    }
}

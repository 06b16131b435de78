package org.guizhang.exchange.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** Puts together what is called the same: the first of a name with the first there, the second with the second. */
final class Pairs {
    private Pairs() {}

    record Pair<T>(@Nullable T before, T after) {}

    static <T> List<Pair<T>> of(List<T> before, List<T> after, Function<T, Text> name) {
        var left = new HashMap<Text, List<T>>();
        before.forEach(one ->
                left.computeIfAbsent(name.apply(one), n -> new ArrayList<>()).add(one));
        var pairs = new ArrayList<Pair<T>>();
        for (var one : after) {
            var same = left.getOrDefault(name.apply(one), List.of());
            pairs.add(new Pair<>(same.isEmpty() ? null : same.remove(0), one));
        }
        return pairs;
    }
}

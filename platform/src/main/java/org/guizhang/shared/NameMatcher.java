package org.guizhang.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what is called the same in two lists: the first of a name is the first there, the second the second. */
public final class NameMatcher<T> {
    private final Map<Text, List<T>> byName = new HashMap<>();
    private final Map<Text, Integer> taken = new HashMap<>();

    public NameMatcher(List<T> there, Function<T, Text> name) {
        there.forEach(one ->
                byName.computeIfAbsent(name.apply(one), n -> new ArrayList<>()).add(one));
    }

    /** The next one of that name; null where there are no more. */
    public @Nullable T next(Text name) {
        var all = byName.getOrDefault(name, List.of());
        var at = taken.merge(name, 1, Integer::sum) - 1;
        return at < all.size() ? all.get(at) : null;
    }

    /** One of a list and its twin in another; null where it has none. */
    public record Pair<T>(@Nullable T before, T after) {}

    /** Each of {@code after} with its twin in {@code before}. */
    public static <T> List<Pair<T>> pairs(List<T> before, List<T> after, Function<T, Text> name) {
        var matcher = new NameMatcher<>(before, name);
        return after.stream()
                .map(one -> new Pair<>(matcher.next(name.apply(one)), one))
                .toList();
    }

    /** By name; what is called the same keeps its order. */
    public static <T> List<T> sorted(List<T> all, Function<T, Text> name) {
        return all.stream()
                .sorted(Comparator.comparing((T one) -> name.apply(one).zh())
                        .thenComparing(one -> name.apply(one).en()))
                .toList();
    }
}

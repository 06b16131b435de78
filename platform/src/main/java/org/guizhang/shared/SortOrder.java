package org.guizhang.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list.
 *
 * @param by what its rows are compared by; equal ones stand in the order they came
 * @param descending whether the last comes first
 */
public record SortOrder<K extends Enum<K>>(K by, boolean descending) {
    public static <K extends Enum<K>> SortOrder<K> ascending(K by) {
        return new SortOrder<>(by, false);
    }

    /**
     * Reads an order as addresses write it: {@code name}, and {@code -name} for the other way round.
     *
     * @return {@code preset} for null and for what is empty
     * @throws Rejected of {@code /sort} for anything else that is none
     */
    public static <K extends Enum<K>> SortOrder<K> parse(Class<K> keys, @Nullable String written, SortOrder<K> preset) {
        if (written == null || written.isEmpty()) {
            return preset;
        }
        var descending = written.startsWith("-");
        var name = descending ? written.substring(1) : written;
        return Arrays.stream(keys.getEnumConstants())
                .filter(key -> name(key).equals(name))
                .findFirst()
                .map(key -> new SortOrder<>(key, descending))
                .orElseThrow(() -> Rejected.field(
                        "/sort",
                        "choice",
                        Arrays.stream(keys.getEnumConstants())
                                .map(SortOrder::name)
                                .collect(Collectors.joining(", "))));
    }

    /** As {@link #parse} reads it. */
    public String written() {
        return (descending ? "-" : "") + name(by);
    }

    private static String name(Enum<?> key) {
        return key.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

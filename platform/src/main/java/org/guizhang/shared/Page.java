package org.guizhang.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a longer list.
 *
 * @param next opaque cursor of the following page, null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int MAX_SIZE = 200;
    public static final int DEFAULT_SIZE = 50;

    /** A size that was asked for, refused where it is none of 1 to {@value #MAX_SIZE}. */
    public static int size(int wanted) {
        if (wanted < 1 || wanted > MAX_SIZE) {
            throw Rejected.field("/size", "range", 1, MAX_SIZE);
        }
        return wanted;
    }

    /** Cuts the page out of {@code size + 1} fetched rows: the extra row only says that more follow. */
    public static <T> Page<T> of(List<T> fetched, int size, Function<T, String> cursor) {
        if (fetched.size() <= size) {
            return new Page<>(fetched, null);
        }
        var items = fetched.subList(0, size);
        return new Page<>(List.copyOf(items), cursor.apply(items.get(size - 1)));
    }
}

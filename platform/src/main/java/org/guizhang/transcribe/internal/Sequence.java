package org.guizhang.transcribe.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guizhang.transcribe.NumberScheme;
import org.jspecify.annotations.Nullable;

/** The numbers that came so far: they tell a number from a quantity that happens to begin a line. */
final class Sequence {
    /** People leave out a number now and then. */
    private static final int MAX_STEP = 2;

    private final Map<NumberScheme, List<Integer>> last = new EnumMap<>(NumberScheme.class);

    void note(Marker marker) {
        last.put(marker.scheme(), marker.path());
    }

    /** Whether the number goes on with those before it, or begins anew where it may. */
    boolean leadsTo(Marker marker) {
        var before = last.get(marker.scheme());
        if (marker.scheme() == NumberScheme.BULLET) {
            return true;
        }
        if (marker.path().size() == 1) {
            return marker.last() == 1 || before != null && isNext(before, marker);
        }
        var above = marker.path().subList(0, marker.path().size() - 1);
        if (before != null && before.subList(0, before.size() - 1).equals(above)) {
            return isNext(before, marker);
        }
        return marker.last() == 1 && isThere(above, before);
    }

    private static boolean isNext(List<Integer> before, Marker marker) {
        var step = marker.last() - before.get(before.size() - 1);
        return step > 0 && step <= MAX_STEP;
    }

    private boolean isThere(List<Integer> above, @Nullable List<Integer> before) {
        if (last.containsValue(above)) {
            return true;
        }
        // The line above may have had no number of its own.
        return before == null ? above.get(0) == 1 : above.get(0) == before.get(0) + 1;
    }
}

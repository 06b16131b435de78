package org.guizhang.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.guizhang.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Signatures as they are drawn. */
public final class Strokes {
    /** Pixels either way. */
    private static final int MAX_SIDE = 10_000;

    private static final int MAX_STROKES = 200;
    /** Numbers in all strokes. */
    private static final int MAX_NUMBERS = 20_000;

    private Strokes() {}

    /**
     * What is kept of a drawing: {@code width}, {@code height}, {@code strokes}.
     *
     * @param strokes each x, y, x, y …, in whole numbers within width and height
     * @param at JSON pointer of the signature, for problems
     * @return null with a problem
     */
    public static @Nullable ObjectNode read(
            List<List<Integer>> strokes,
            @Nullable Integer wide,
            @Nullable Integer high,
            String at,
            Violations problems) {
        var width = side(wide, at + "/width", problems);
        var height = side(high, at + "/height", problems);
        if (strokes.size() > MAX_STROKES
                || strokes.stream().mapToInt(List::size).sum() > MAX_NUMBERS) {
            problems.add(at + "/strokes", "strokes-most", MAX_STROKES, MAX_NUMBERS);
            return null;
        }
        var node = JsonNodeFactory.instance.objectNode().put("width", width).put("height", height);
        var kept = node.putArray("strokes");
        for (var stroke : strokes) {
            if (stroke.isEmpty() || stroke.size() % 2 != 0 || !isWithin(stroke, width, height)) {
                problems.add(at + "/strokes", "signature-form");
                return null;
            }
            stroke.forEach(kept.addArray()::add);
        }
        return node;
    }

    private static int side(@Nullable Integer given, String at, Violations problems) {
        if (given == null || given < 1 || given > MAX_SIDE) {
            problems.add(at, "range", 1, MAX_SIDE);
            return 0;
        }
        return given;
    }

    private static boolean isWithin(List<Integer> stroke, int width, int height) {
        for (int i = 0; i < stroke.size(); i++) {
            if (stroke.get(i) < 0 || stroke.get(i) > (i % 2 == 0 ? width : height)) {
                return false;
            }
        }
        return true;
    }
}

package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.guizhang.record.GivenSignature;
import org.guizhang.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Reads signatures as they are drawn, photographed or confirmed. */
final class DrawnSignature {
    /** Pixels either way. */
    private static final int MAX_SIDE = 10_000;

    private static final int MAX_STROKES = 200;
    /** Numbers in all strokes. */
    private static final int MAX_NUMBERS = 20_000;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private DrawnSignature() {}

    /** What is kept of it; null with a problem, or of one that says nothing. */
    static @Nullable ObjectNode read(GivenSignature given, String at, Violations problems) {
        var strokes = given.strokes();
        if (strokes != null && !strokes.isEmpty()) {
            return strokes(given, strokes, at, problems);
        }
        if (given.picture() != null) {
            if (!DIGEST.matcher(given.picture()).matches()) {
                problems.add(at + "/picture", "digest");
                return null;
            }
            return JsonNodeFactory.instance.objectNode().put("picture", given.picture());
        }
        return Boolean.TRUE.equals(given.confirmed())
                ? JsonNodeFactory.instance.objectNode().put("confirmed", true)
                : null;
    }

    static boolean isConfirmation(ObjectNode drawn) {
        return drawn.has("confirmed");
    }

    private static @Nullable ObjectNode strokes(
            GivenSignature given, List<List<Integer>> strokes, String at, Violations problems) {
        var width = side(given.width(), at + "/width", problems);
        var height = side(given.height(), at + "/height", problems);
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

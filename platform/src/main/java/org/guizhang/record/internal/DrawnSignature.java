package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.guizhang.form.Strokes;
import org.guizhang.record.GivenSignature;
import org.guizhang.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Reads signatures as they are drawn, photographed or confirmed. */
final class DrawnSignature {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private DrawnSignature() {}

    /** What is kept of it; null with a problem, or of one that says nothing. */
    static @Nullable ObjectNode read(GivenSignature given, String at, Violations problems) {
        var strokes = given.strokes();
        if (strokes != null && !strokes.isEmpty()) {
            return Strokes.read(strokes, given.width(), given.height(), at, problems);
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
}

package org.guizhang.checklist.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.guizhang.checklist.HandIn;
import org.guizhang.form.Strokes;
import org.guizhang.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Reads signatures as they are drawn or confirmed. */
final class SignatureReader {
    private SignatureReader() {}

    /** What is kept of it; null with a problem, or of one that says nothing. */
    static @Nullable ObjectNode drawn(HandIn.Signed signed, String at, Violations problems) {
        var strokes = signed.strokes();
        if (strokes == null || strokes.isEmpty()) {
            return Boolean.TRUE.equals(signed.confirmed())
                    ? JsonNodeFactory.instance.objectNode().put("confirmed", true)
                    : null;
        }
        return Strokes.read(strokes, signed.width(), signed.height(), at, problems);
    }
}

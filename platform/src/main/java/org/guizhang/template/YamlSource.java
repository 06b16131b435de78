package org.guizhang.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.template.internal.StrictYaml;

/**
 * A YAML document as strict as template files are: no anchors, tags, doubled keys or second documents.
 *
 * @param lines line of every JSON pointer, from 1
 * @param ended whether it says where it ends: by the line {@code ...}, or because it is written in braces
 */
public record YamlSource(JsonNode root, Map<String, Integer> lines, boolean ended) {

    /**
     * Reads a document of at most {@code max} bytes.
     *
     * @throws Rejected naming line and remedy of everything that cannot be read
     */
    public static YamlSource read(byte[] bytes, int max) {
        return StrictYaml.read(bytes, max);
    }

    /** The line of a place, or of the nearest place around it. */
    public int line(String pointer) {
        var at = pointer;
        while (!at.isEmpty()) {
            var line = lines.get(at);
            if (line != null) {
                return line;
            }
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault("", 1);
    }

    /** A violation below a place, with its line in front of the remedy. */
    public Violation at(String place, Violation inside) {
        var field = place + inside.field();
        return new Violation(
                field, inside.rule(), Message.of("violation.yaml-at", String.valueOf(line(field)), inside.remedy()));
    }
}

package org.guizhang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A file that was read.
 *
 * @param path below the folder of templates or trades
 * @param lines line of every JSON pointer, from 1; a member's line is that of its key
 * @param ended whether it says where it ends: by the line {@code ...}, or because it is written in braces
 */
record YamlFile(String path, JsonNode root, Map<String, Integer> lines, boolean ended) {

    /** The line of a place, or of the nearest place around it. */
    int line(String pointer) {
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

    /** The name of the file without folder and ending. */
    String name() {
        var file = path.substring(path.lastIndexOf('/') + 1);
        return file.endsWith(".yaml") ? file.substring(0, file.length() - 5) : file;
    }
}

package org.guizhang.ui.staff;

import java.util.Map;
import org.guizhang.shared.Digests;

/**
 * A file of the light shell.
 *
 * @param tag its digest as an entity tag
 */
record StaffFile(byte[] bytes, String type, String tag) {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "png", "image/png");

    /** Of a name whose ending tells its type; what has another one is a text. */
    static StaffFile of(String name, byte[] bytes) {
        var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain;charset=UTF-8");
        return new StaffFile(bytes, type, '"' + Digests.sha256(bytes).substring(0, 24) + '"');
    }
}

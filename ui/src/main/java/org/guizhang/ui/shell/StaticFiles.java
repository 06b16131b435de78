package org.guizhang.ui.shell;

import com.vaadin.flow.server.VaadinServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guizhang.shared.Digests;

/** Our own static files, with their digest in the address: they may be cached, and a new version is seen at once. */
final class StaticFiles {
    static final List<String> SHEETS = List.of(
            "/theme/tokens.css",
            "/theme/frame.css",
            "/theme/pieces.css",
            "/theme/policy.css",
            "/theme/editor.css",
            "/theme/notices.css",
            "/theme/workforce.css",
            "/theme/calendar.css",
            "/theme/table.css",
            "/theme/checks.css",
            "/theme/records.css",
            "/theme/unsaved.css",
            "/theme/print.css");
    static final List<String> SCRIPTS = List.of(
            "/theme/shell.js",
            "/theme/reading.js",
            "/theme/unsaved-store.js",
            "/theme/unsaved-notes.js",
            "/theme/unsaved.js");
    private static final int DIGEST_LENGTH = 12;
    private static final Map<String, String> VERSIONED = new ConcurrentHashMap<>();

    private StaticFiles() {}

    static String versioned(String path) {
        return VERSIONED.computeIfAbsent(path, StaticFiles::withDigest);
    }

    private static String withDigest(String path) {
        try (var bytes = VaadinServlet.getCurrent().getServletContext().getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("The web archive lacks " + path);
            }
            return path + "?v=" + Digests.sha256(bytes.readAllBytes()).substring(0, DIGEST_LENGTH);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

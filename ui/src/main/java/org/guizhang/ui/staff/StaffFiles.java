package org.guizhang.ui.staff;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.shared.Digests;

/**
 * The files of the light shell as they are given. The worker among them gets the list of those that it keeps, and a build
 * that is their digest: whatever of them changes, phones take all of them anew, and as long as nothing does they ask for
 * none (decision 0070).
 */
final class StaffFiles {
    private static final String FOLDER = "/staff";
    private static final String WORKER = "/sw.js";
    private static final int BUILD_LENGTH = 16;

    /** Files of the product that its page names too. */
    private static final List<String> SHARED =
            List.of("/theme/tokens.css", "/theme/frame.css", "/theme/pieces.css", "/theme/favicon.svg");

    /** A comment of documentation that has its lines to itself. */
    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/[ \\t]*\\n");

    private StaffFiles() {}

    /** By their path below {@code /staff}. */
    static Map<String, StaffFile> of(ServletContext context) {
        var bytes = new TreeMap<String, byte[]>();
        names(context, FOLDER + "/")
                .forEach(name -> bytes.put(name.substring(FOLDER.length()), lean(name, read(context, name))));
        var worker = new String(bytes.getOrDefault(WORKER, new byte[0]), StandardCharsets.UTF_8)
                .replace("@BUILD@", build(context, bytes))
                .replace("/*@FILES@*/ []", kept(context, bytes));
        bytes.put(WORKER, worker.getBytes(StandardCharsets.UTF_8));
        return bytes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, file -> StaffFile.of(file.getKey(), file.getValue())));
    }

    /** Comments are for readers of the source, and a third of what would go over the wire. */
    static byte[] lean(String name, byte[] bytes) {
        if (!name.endsWith(".js")) {
            return bytes;
        }
        var script = new String(bytes, StandardCharsets.UTF_8);
        return COMMENT.matcher(script).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }

    private static String build(ServletContext context, Map<String, byte[]> files) {
        var digests = Stream.concat(files.values().stream(), SHARED.stream().map(file -> read(context, file)))
                .map(Digests::sha256)
                .collect(Collectors.joining());
        return Digests.sha256(digests.getBytes(StandardCharsets.UTF_8)).substring(0, BUILD_LENGTH);
    }

    private static String kept(ServletContext context, Map<String, byte[]> files) {
        return Stream.concat(
                        files.keySet().stream().filter(StaffFiles::isKept).map(file -> FOLDER + file), SHARED.stream())
                .map(file -> '"' + context.getContextPath() + file + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** All but the worker itself; pictures for the home screen, what is for tests, for people outside and for readers of the source phones do not need. */
    private static boolean isKept(String file) {
        return !file.equals(WORKER)
                && !file.startsWith("/icons/")
                && !file.startsWith("/outside/")
                && !file.startsWith("/texts/outside-")
                && !file.equals("/record/cases.js")
                && Stream.of(".md", ".txt", ".ts").noneMatch(file::endsWith);
    }

    private static Stream<String> names(ServletContext context, String folder) {
        return context.getResourcePaths(folder).stream()
                .flatMap(path -> path.endsWith("/") ? names(context, path) : Stream.of(path));
    }

    private static byte[] read(ServletContext context, String file) {
        try (var bytes = context.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("The web archive lacks " + file);
            }
            return bytes.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

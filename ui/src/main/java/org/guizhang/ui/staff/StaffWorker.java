package org.guizhang.ui.staff;

import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.shared.Digests;
import org.jspecify.annotations.Nullable;

/**
 * The worker of the light shell, with the list of the files that it keeps and a build that is their digest: whatever of
 * them changes, phones take all of them anew, and as long as nothing does they ask for none (decision 0070).
 */
@WebServlet(urlPatterns = "/staff/sw.js", asyncSupported = true)
public class StaffWorker extends HttpServlet {
    private static final String FOLDER = "/staff/";
    private static final String SCRIPT = FOLDER + "sw.js";
    private static final int BUILD_LENGTH = 16;

    /** Those of the product that its page names too. */
    private static final List<String> SHARED =
            List.of("/theme/tokens.css", "/theme/frame.css", "/theme/pieces.css", "/theme/favicon.svg");

    private @Nullable String script;

    @Override
    public void init() {
        script = script(getServletContext());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var bytes = Objects.requireNonNull(script).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/javascript");
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String script(ServletContext context) {
        var digests = new TreeMap<String, String>();
        Stream.concat(files(context, FOLDER), SHARED.stream())
                .forEach(file -> digests.put(file, Digests.sha256(read(context, file))));
        var build = Digests.sha256(digests.toString().getBytes(StandardCharsets.UTF_8));
        var kept = digests.keySet().stream()
                .filter(StaffWorker::isKept)
                .map(file -> '"' + context.getContextPath() + file + '"')
                .collect(Collectors.joining(", ", "[", "]"));
        return new String(read(context, SCRIPT), StandardCharsets.UTF_8)
                .replace("@BUILD@", build.substring(0, BUILD_LENGTH))
                .replace("/*@FILES@*/ []", kept);
    }

    /** The worker keeps all but itself; pictures for the home screen and what is for readers of the source, phones do not need. */
    private static boolean isKept(String file) {
        return !file.equals(SCRIPT)
                && !file.startsWith(FOLDER + "icons/")
                && !file.endsWith(".md")
                && !file.endsWith(".txt");
    }

    private static Stream<String> files(ServletContext context, String folder) {
        return context.getResourcePaths(folder).stream()
                .flatMap(path -> path.endsWith("/") ? files(context, path) : Stream.of(path));
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

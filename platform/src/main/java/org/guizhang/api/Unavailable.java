package org.guizhang.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;

/** Says that it will work a moment later, in the language that was asked for: to REST as a problem, to people as a page. */
final class Unavailable {
    static final int RETRY_SECONDS = 5;

    private Unavailable() {}

    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        if (!request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        var locale = Languages.ofHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var problem = Problem.of(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "unavailable",
                Message.of("problem.unavailable"),
                List.of(),
                locale);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(locale));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(Json.write(problem).getBytes(StandardCharsets.UTF_8));
    }
}

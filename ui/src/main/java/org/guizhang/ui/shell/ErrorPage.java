package org.guizhang.ui.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** The plain page for the few errors that neither a screen nor REST answers. It tells nothing about the inside. */
@WebServlet(urlPatterns = "/error", asyncSupported = true)
public class ErrorPage extends HttpServlet {
    /** The attribute of a request that holds what to say instead of the page's own sentence: a {@link Message}. */
    public static final String REASON = ErrorPage.class.getName() + ".reason";

    public static final int TOO_MANY = 429;
    private static final long serialVersionUID = 1L;
    private static final int SERVER_ERROR = 500;
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s · Guizhang</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="/theme/favicon.svg"><link rel="stylesheet" href="/theme/plain.css"></head>
            <body><main><img src="/theme/favicon.svg" alt="" width="56" height="56">
            <h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body></html>
            """;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var locale = Languages.ofHeader(request.getHeader("Accept-Language"));
        response.setStatus(status);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (uri instanceof String path && path.startsWith("/api/")) {
            response.setContentType("application/problem+json");
            response.setHeader("Content-Language", Languages.tag(locale));
            response.getWriter()
                    .write(Json.canonical(Map.of(
                            "type",
                            "about:blank",
                            "status",
                            status,
                            "title",
                            Messages.in(locale, key(status) + ".title"),
                            "detail",
                            Messages.in(locale, key(status) + ".text"))));
        } else {
            response.setContentType("text/html");
            var reason = request.getAttribute(REASON) instanceof Message said ? Entities.escape(said.in(locale)) : null;
            response.getWriter().write(page(status, locale, reason));
        }
    }

    private static String page(int status, Locale locale, @Nullable String reason) {
        var title = Messages.in(locale, key(status) + ".title");
        var text = reason == null ? Messages.in(locale, key(status) + ".text") : reason;
        return PAGE.formatted(Languages.tag(locale), title, title, text, Messages.in(locale, "to-home"));
    }

    private static String key(int status) {
        if (status == HttpServletResponse.SC_NOT_FOUND) {
            return "not-found";
        }
        if (status == TOO_MANY) {
            return "too-many";
        }
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            return "unavailable";
        }
        return status >= SERVER_ERROR && status != HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED
                ? "failure"
                : "refused";
    }
}

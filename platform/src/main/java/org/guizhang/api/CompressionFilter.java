package org.guizhang.api;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compresses texts, in gzip, where the reader takes it and it is worth it: pages, files, what screens show, and answers of
 * REST to GET. Left as they are, because a length tells of what stands beside words that somebody else chose (decision
 * 0048): other answers of REST, the answer that opens a page and has its key, and what a screen shows once. Third of all
 * filters ({@code web.xml}).
 */
public class CompressionFilter implements Filter {
    private static final String SECRET = CompressionFilter.class.getName() + ".secret";

    /** What the client of Flow asks while a page is open. */
    private static final Pattern OF_OPEN_PAGE = Pattern.compile("(?:.*&)?v-r=uidl(?:&.*)?");

    /** The answer to this request shows a secret: it is not compressed. */
    public static void showsSecret(ServletRequest request) {
        request.setAttribute(SECRET, true);
    }

    static boolean isSecret(ServletRequest request) {
        return request.getAttribute(SECRET) != null;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        if (!mayBeCompressed(http)) {
            chain.doFilter(request, response);
            return;
        }
        var answer = new CompressedResponse(http, (HttpServletResponse) response);
        chain.doFilter(request, answer);
        answer.finish();
    }

    private static boolean mayBeCompressed(HttpServletRequest http) {
        return switch (http.getMethod()) {
            case "GET" ->
                http.getHeader("Range") == null
                        && !"websocket".equalsIgnoreCase(http.getHeader("Upgrade"))
                        && !"init".equals(http.getParameter("v-r"));
            case "POST" ->
                !http.getServletPath().startsWith("/api/")
                        && OF_OPEN_PAGE
                                .matcher(String.valueOf(http.getQueryString()))
                                .matches();
            default -> false;
        };
    }

    /** Whether the header names gzip, or anything, and not with a weight of nought. */
    static boolean takesGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        var any = false;
        for (var part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            var coding = part.replaceAll("\\s", "");
            var wanted = !coding.matches(".*;q=0(\\.0{0,3})?");
            var name = coding.replaceFirst(";.*", "");
            if (name.equals("gzip") || name.equals("x-gzip")) {
                return wanted;
            }
            any = name.equals("*") ? wanted : any;
        }
        return any;
    }
}

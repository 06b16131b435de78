package org.guizhang.api;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guizhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody into a browser's session who does not hold its key: 256 random bits in a cookie of their own, because the
 * ids of the server begin with the clock. Second of all filters ({@code web.xml}). REST knows no sessions.
 */
public class SessionKeyFilter implements Filter {
    @Inject
    Ids ids;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        var keyed = new KeyedRequest(http, answer, ids);
        if (http.getServletPath().startsWith("/api/") || keyed.fits()) {
            chain.doFilter(keyed, response);
        } else if (http.getMethod().equals("GET") && asksForPage(http)) {
            // Somebody who has lost the key, not the id: the page is asked for again without the session.
            keyed.drop();
            answer.setHeader("Location", here(http.getRequestURI(), http.getQueryString()));
            answer.setStatus(HttpServletResponse.SC_FOUND);
        } else {
            // No error page: it would be drawn in the session.
            answer.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean asksForPage(HttpServletRequest http) {
        var accepted = http.getHeader("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    /** The same page of this host: {@code //another.example} at the beginning would be the name of another one. */
    static String here(String path, @Nullable String query) {
        return path.replaceFirst("^[/\\\\]*", "/") + (query == null ? "" : "?" + query);
    }
}

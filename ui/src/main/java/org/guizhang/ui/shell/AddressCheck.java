package org.guizhang.ui.shell;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses addresses that no page and no program of ours uses, before the server makes something of them: a path that begins
 * with two slashes becomes a redirect to whatever host it names, a folder of files a fault, an unknown name below
 * {@code /health} the answer of all checks.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class AddressCheck implements Filter {
    private static final String HEALTH = "/health";
    private static final Set<String> HEALTH_CHECKS = Set.of(HEALTH, "/health/live", "/health/ready", "/health/started");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        if (http.getMethod().equals("TRACE")) {
            answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (http.getRequestURI().startsWith("//")) {
            answer.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (isFolder(path(http)) || isUnknownCheck(path(http))) {
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String path(HttpServletRequest http) {
        return http.getServletPath() + (http.getPathInfo() == null ? "" : http.getPathInfo());
    }

    /** Files have an extension; what the server makes while it runs has none. */
    private static boolean isFolder(String path) {
        var ofFiles = path.equals("/theme")
                || path.startsWith("/theme/")
                || path.equals("/VAADIN")
                || (path.startsWith("/VAADIN/")
                        && !path.startsWith("/VAADIN/dynamic/")
                        && !path.equals("/VAADIN/push"));
        return ofFiles && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    }

    private static boolean isUnknownCheck(String path) {
        return path.startsWith(HEALTH + "/") && !HEALTH_CHECKS.contains(path);
    }
}

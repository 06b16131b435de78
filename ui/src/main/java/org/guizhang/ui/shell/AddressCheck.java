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
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses requests that no browser and no program of ours sends, before the server makes something of them: versions
 * of HTTP that are none, more hosts than one or a host that is none, methods that repeat what was sent; and addresses:
 * a path that begins with two slashes becomes a redirect to whatever host it names, a folder of files a fault, an
 * unknown name below {@code /health} the answer of all checks.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class AddressCheck implements Filter {
    private static final Set<String> PROTOCOLS = Set.of("HTTP/1.0", "HTTP/1.1", "HTTP/2.0");
    private static final Pattern HOST = Pattern.compile("(?:[\\w.~%!$&'()*+,;=-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{0,5})?");
    private static final String REST = "/api/v1/";
    private static final String HEALTH = "/health";
    private static final Set<String> HEALTH_CHECKS = Set.of(HEALTH, "/health/live", "/health/ready", "/health/started");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        if (http.getMethod().equals("TRACE")) {
            answer.setHeader("Allow", "GET, HEAD, POST, PUT, DELETE, OPTIONS");
            answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!PROTOCOLS.contains(http.getProtocol())) {
            answer.sendError(HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED);
        } else if (!isOneHost(Collections.list(http.getHeaders("Host")))) {
            answer.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (http.getRequestURI().startsWith("//")) {
            answer.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (isFolder(path(http)) || isUnknownCheck(path(http)) || isNoVersion(path(http))) {
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** One, or, as before HTTP/1.1, none; the server refuses none itself where there has to be one. */
    private static boolean isOneHost(List<String> hosts) {
        return hosts.isEmpty()
                || (hosts.size() == 1 && HOST.matcher(hosts.get(0).strip()).matches());
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

    /** Beside the versions of REST there are no pages. */
    private static boolean isNoVersion(String path) {
        return (path + "/").startsWith("/api/") && !(path + "/").startsWith(REST);
    }

    private static boolean isUnknownCheck(String path) {
        return path.startsWith(HEALTH + "/") && !HEALTH_CHECKS.contains(path);
    }
}

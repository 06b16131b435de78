package org.guizhang.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** By what name requests are counted that no resource of REST has answered: by few, whatever clients ask for. */
final class RouteName {
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private RouteName() {}

    static String of(HttpServletRequest request) {
        var path = request.getRequestURI();
        var query = request.getQueryString();
        if (path.startsWith("/api/")) {
            return "/api/v1/*";
        }
        if (path.startsWith("/VAADIN/") || path.startsWith("/theme/")) {
            return path.startsWith("/VAADIN/dynamic/") ? "/VAADIN/dynamic/*" : "static files";
        }
        if (query != null && query.startsWith("v-r=")) {
            return query.startsWith("v-r=uidl") ? "page at work" : "page alive";
        }
        for (var known : new String[] {"/health", "/openapi", "/operator", "/staff", "/q"}) {
            if (path.equals(known) || path.startsWith(known + "/")) {
                return known + "/*";
            }
        }
        return "page";
    }

    /** What is asked while a node takes nothing new. */
    static boolean isOfOperators(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/health/") || path.equals("/health") || path.startsWith("/operator/");
    }

    /** One of those there are, so that nobody makes up numbers of them. */
    static String method(HttpServletRequest request) {
        return METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
    }
}

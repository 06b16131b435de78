package org.guizhang.api;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guizhang.observe.RequestTrace;
import org.jspecify.annotations.Nullable;

/** Says by which template a resource was found. */
@Provider
public class RouteOfResource implements ContainerRequestFilter {
    private static final String BASE = "/api/v1";
    private static final Map<Method, String> ROUTES = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        if (method != null) {
            var route = ROUTES.computeIfAbsent(
                    method,
                    found -> BASE
                            + part(resource.getResourceClass().getAnnotation(Path.class))
                            + part(found.getAnnotation(Path.class)));
            RequestTrace.running().ifPresent(trace -> trace.route(route));
        }
    }

    private static String part(@Nullable Path path) {
        var text = path == null ? "" : path.value().replaceAll("^/|/$", "");
        // A pattern of a parameter says nothing here: {id: [0-9]+} is {id}.
        return text.isEmpty() ? "" : "/" + text.replaceAll("\\{\\s*([\\w-]+)\\s*:[^}]*}", "{$1}");
    }
}

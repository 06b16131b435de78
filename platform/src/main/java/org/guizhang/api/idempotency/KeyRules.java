package org.guizhang.api.idempotency;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.OnceByItself;
import org.guizhang.tenant.ShowsSecret;
import org.guizhang.tenant.StoresNothing;
import org.guizhang.tenant.WithoutCredential;
import org.jspecify.annotations.Nullable;

/** Refuses the key where it would promise what is not kept; notes whose answers hold secrets, and who stores nothing. */
@Provider
public class KeyRules implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(IdempotencyKey.HEADER) == null
                || !request.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        var method = resource.getResourceMethod();
        if (method.isAnnotationPresent(WithoutCredential.class) || method.isAnnotationPresent(OnceByItself.class)) {
            throw new Rejected(Message.of("problem.key-not-here"), List.of());
        }
        if (storesNothing(method.getAnnotation(StoresNothing.class), request)) {
            request.setProperty(OnceOnly.STORES_NOTHING, true);
        } else if (Boolean.TRUE.equals(request.getProperty(OnceOnly.REUSED))) {
            throw new Conflict(Conflict.Kind.KEY_REUSED, Message.of("problem.key-reused"));
        }
        if (method.isAnnotationPresent(ShowsSecret.class)) {
            request.setProperty(OnceOnly.SECRET, true);
        }
    }

    private static boolean storesNothing(@Nullable StoresNothing said, ContainerRequestContext request) {
        return said != null
                && request.getUriInfo().getQueryParameters().getOrDefault(said.unless(), List.of()).stream()
                        .allMatch("false"::equals);
    }
}

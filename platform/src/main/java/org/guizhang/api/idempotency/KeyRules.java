package org.guizhang.api.idempotency;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.OnceByItself;
import org.guizhang.tenant.ShowsSecret;
import org.guizhang.tenant.WithoutCredential;

/** Refuses the key where it would promise what is not kept, and notes whose answers hold secrets. */
@Provider
public class KeyRules implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        if (method.isAnnotationPresent(ShowsSecret.class)) {
            request.setProperty(OnceOnly.SECRET, true);
        }
        if (request.getHeaderString(IdempotencyKey.HEADER) != null
                && request.getMethod().equals("POST")
                && (method.isAnnotationPresent(WithoutCredential.class)
                        || method.isAnnotationPresent(OnceByItself.class))) {
            throw new Rejected(Message.of("problem.key-not-here"), List.of());
        }
    }
}

package org.guizhang.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.WithoutCredential;

/** Asks for a credential before a body is read, except where a resource method says {@link WithoutCredential}. */
@Provider
public class KnownCaller implements ContainerRequestFilter {
    @Inject
    CurrentCaller caller;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!resource.getResourceMethod().isAnnotationPresent(WithoutCredential.class)) {
            caller.get();
        }
    }
}

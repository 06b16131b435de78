package org.guizhang.api;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.guizhang.tenant.CurrentCaller;

/** Asks for a credential before a body is read, except where a resource method says {@link PermitAll}. */
@Provider
public class KnownCaller implements ContainerRequestFilter {
    @Inject
    CurrentCaller caller;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            caller.get();
        }
    }
}

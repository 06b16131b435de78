package org.guizhang.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.RequestRates;

/** Counts the requests of each business, before anything is done for them. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class RequestRateFilter implements ContainerRequestFilter {
    @Inject
    CurrentCaller caller;

    @Inject
    RequestRates rates;

    @Override
    public void filter(ContainerRequestContext request) {
        caller.find().ifPresent(who -> rates.take(who.tenantId()));
    }
}

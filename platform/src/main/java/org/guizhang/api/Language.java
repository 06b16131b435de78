package org.guizhang.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.CurrentCaller;

/** Says in which language an answer is. */
@Provider
public class Language implements ContainerResponseFilter {
    @Inject
    CurrentCaller caller;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(caller.locale()));
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    }
}

package org.guizhang.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import org.guizhang.tenant.AskedAnew;
import org.guizhang.tenant.SecretAddress;
import org.guizhang.tenant.WithoutCredential;

/**
 * Who may keep an answer: nobody, but for the catalogue, which is the same for everybody. It may be kept for five minutes
 * by anyone, and is asked for again by its digest; what must not be old is asked for by it each time. What is asked for
 * with a credential stays with whoever asked, and is asked for again each time: a business may have templates of its own.
 */
@Provider
@Priority(100)
public class CacheRules implements ContainerResponseFilter {
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.VARY, "Accept-Language, Authorization, Accept-Encoding");
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        if (isPublic(request) && response.getStatus() == Status.OK.getStatusCode()) {
            var digest = RepresentationTags.digest(RepresentationTags.fix(response));
            var known = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
            var anew = known || resource.getResourceMethod().isAnnotationPresent(AskedAnew.class);
            headers.putSingle(
                    HttpHeaders.CACHE_CONTROL,
                    (known ? "private" : "public") + (anew ? ", no-cache" : ", max-age=300"));
            headers.putSingle(HttpHeaders.ETAG, "\"" + digest + "\"");
        }
    }

    /** What needs no credential to be read. */
    private boolean isPublic(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        return method != null
                && request.getMethod().equals(HttpMethod.GET)
                && method.isAnnotationPresent(WithoutCredential.class)
                && !method.isAnnotationPresent(SecretAddress.class);
    }
}

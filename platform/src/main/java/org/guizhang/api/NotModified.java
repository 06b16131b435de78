package org.guizhang.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.guizhang.shared.EntityTags;

/**
 * Answers 304 without content where the reader has what {@code If-None-Match} names. The last filter, when the tag is
 * set.
 */
@Provider
@Priority(1)
public class NotModified implements ContainerResponseFilter {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        var tag = response.getHeaderString(HttpHeaders.ETAG);
        if (known == null
                || tag == null
                || response.getStatus() != Status.OK.getStatusCode()
                || !READING.contains(request.getMethod())) {
            return;
        }
        if (EntityTags.of(known).haveTagOf(tag)) {
            response.setStatusInfo(Status.NOT_MODIFIED);
            response.setEntity(null);
        }
    }
}

package org.guizhang.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Revision;

/**
 * Adds to a revision what tells this answer from another about the same revision, such as names that come from elsewhere:
 * {@code "3"} becomes {@code "3-9f86d081884c7d65"}. Changes look at the number, readers who have an answer at all of it.
 */
@Provider
@Priority(200)
public class RepresentationTags implements ContainerResponseFilter {
    static final int DIGEST_LENGTH = 16;
    private static final Annotation[] NONE = {};

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var tag = response.getHeaderString(HttpHeaders.ETAG);
        if (tag != null && Revision.isTag(tag) && response.getEntity() != null) {
            var digest = digest(fix(response));
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag.replaceFirst("\"$", "-" + digest + "\""));
        }
    }

    /** Turns the content into the bytes that will be sent. */
    static byte[] fix(ContainerResponseContext response) {
        var body = JsonMapperProvider.write(response.getEntity(), response.getEntityType());
        response.setEntity(body, NONE, MediaType.APPLICATION_JSON_TYPE);
        return body;
    }

    static String digest(byte[] body) {
        return Digests.sha256(body).substring(0, DIGEST_LENGTH);
    }
}

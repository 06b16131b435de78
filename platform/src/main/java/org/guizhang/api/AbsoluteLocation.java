package org.guizhang.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.guizhang.shared.PublicAddress;

/** Makes the address that a resource gives, below {@code /api/v1/}, the one that it has from outside. */
@Provider
public class AbsoluteLocation implements ContainerResponseFilter {
    @Inject
    PublicAddress address;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var given = response.getLocation();
        if (given != null) {
            var base = request.getUriInfo().getBaseUri();
            var path = base.resolve(given).getRawPath();
            var site = address.orElse(base.resolve("/").toString());
            response.getHeaders().putSingle(HttpHeaders.LOCATION, site + path);
        }
    }
}

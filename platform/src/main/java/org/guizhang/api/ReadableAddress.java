package org.guizhang.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Violations;

/**
 * Refuses NUL in an address before anything is asked: the database takes none, and nothing here is called so. In the path
 * there is nothing, in the query the field is named.
 */
@Provider
@PreMatching
public class ReadableAddress implements ContainerRequestFilter {
    private static final char NUL = 0;

    @Override
    public void filter(ContainerRequestContext request) {
        var address = request.getUriInfo();
        if (address.getPath().indexOf(NUL) >= 0) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        var violations = new Violations();
        address.getQueryParameters().forEach((name, values) -> {
            if (values.stream().anyMatch(value -> value.indexOf(NUL) >= 0)) {
                violations.add("/" + name, "control-characters");
            }
        });
        violations.check();
    }
}

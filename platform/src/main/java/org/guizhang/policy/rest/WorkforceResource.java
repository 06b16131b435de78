package org.guizhang.policy.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.policy.position.Workforce;
import org.guizhang.shared.Ids;

/** The positions a module brings into the business. */
@Path("modules/{module}/positions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workforce")
@SecurityRequirement(name = "token")
public class WorkforceResource {
    @Inject
    Workforce workforce;

    @POST
    @Operation(
            summary = "Bring the positions of a module",
            description = "Adds those of its draft that the business lacks; activating and publishing do the same."
                    + " Nothing that is there is changed, however often this is called.")
    @APIResponse(responseCode = "200", description = "How many have come.")
    public Workforce.Brought bring(@PathParam("module") String module) {
        return workforce.bring(Ids.parse(module));
    }
}

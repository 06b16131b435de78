package org.guizhang.policy.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.policy.position.PositionDuties;
import org.guizhang.policy.position.PositionDutyLists;

/** What the caller has to do. */
@Path("me/duties")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workforce")
@SecurityRequirement(name = "token")
public class MyDutiesResource {
    @Inject
    PositionDutyLists duties;

    @GET
    @Operation(summary = "Read what I have to do", description = "For each position that I hold today.")
    @APIResponse(responseCode = "200", description = "A list a position; none where I hold none.")
    public List<PositionDuties> own() {
        return duties.own();
    }
}

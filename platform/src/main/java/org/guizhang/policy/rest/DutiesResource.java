package org.guizhang.policy.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.policy.position.PositionDuties;
import org.guizhang.policy.position.PositionDutyLists;
import org.guizhang.shared.Ids;

/** What a position has to do. */
@Path("positions/{position}/duties")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workforce")
@SecurityRequirement(name = "token")
public class DutiesResource {
    @Inject
    PositionDutyLists duties;

    @GET
    @Operation(
            summary = "Read what a position has to do",
            description =
                    "Duties and prohibitions, everybody's among them, deadlines, forms and checklists, by the editions"
                            + " in force.")
    @APIResponse(responseCode = "200", description = "The lists, each in the order of the regulations.")
    public PositionDuties of(@PathParam("position") String position) {
        return duties.of(Ids.parse(position));
    }
}

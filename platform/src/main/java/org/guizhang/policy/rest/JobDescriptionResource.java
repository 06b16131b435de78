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
import org.guizhang.policy.position.JobDescription;
import org.guizhang.policy.position.JobDescriptions;
import org.guizhang.shared.Ids;

/** What a position is for. */
@Path("positions/{position}/description")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workforce")
@SecurityRequirement(name = "token")
public class JobDescriptionResource {
    @Inject
    JobDescriptions descriptions;

    @GET
    @Operation(
            summary = "Read a job description",
            description = "Duties, reporting line and the clauses that address the position, from the editions in"
                    + " force; those who may see drafts get a module's draft where nothing is published.")
    @APIResponse(responseCode = "200", description = "The description.")
    public JobDescription of(@PathParam("position") String position) {
        return descriptions.of(Ids.parse(position));
    }
}

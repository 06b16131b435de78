package org.guizhang.workforce.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.shared.Ids;
import org.guizhang.workforce.HolderDirectory;
import org.guizhang.workforce.Position;
import org.jspecify.annotations.Nullable;

/** Who is meant by positions of templates, and by which of them a person is meant. */
@Path("holders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workforce")
@SecurityRequirement(name = "token")
public class HoldersResource {
    @Inject
    HolderDirectory meant;

    @GET
    @Operation(
            summary = "Find the holders of positions of a template",
            description =
                    "People who may sign in and hold one of them on a day (today); merged positions count as one.")
    @APIResponse(responseCode = "200", description = "The ids of the people.")
    public Set<UUID> of(
            @Parameter(required = true, schema = @Schema(example = "restaurant-operations"))
                    @QueryParam("template")
                    @Nullable
                    String template,
            @QueryParam("position") List<String> positions,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("on") @Nullable String on) {
        return meant.by(template, positions, Queries.day(on));
    }

    @GET
    @Path("{person}")
    @Operation(summary = "Find the positions of templates by which a person is meant on a day (today)")
    @APIResponse(responseCode = "200", description = "Templates and keys.")
    public Set<Position.Source> sources(
            @PathParam("person") String person,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("on") @Nullable String on) {
        return meant.asWhat(Ids.parse(person), Queries.day(on));
    }
}

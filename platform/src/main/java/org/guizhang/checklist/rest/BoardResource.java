package org.guizhang.checklist.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.checklist.Boards;
import org.guizhang.checklist.ChecklistBoard;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.shared.Dates;
import org.jspecify.annotations.Nullable;

/** How work stands. */
@Path("board")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checklists")
@SecurityRequirement(name = "token")
public class BoardResource {
    @Inject
    Boards boards;

    @GET
    @Operation(
            summary = "How the checklists of a day stand",
            description = "At the sites the caller is above, by site and checklist: what opens on the day (today where"
                    + " none is named), and today also what has opened before and is not over. At most "
                    + Boards.MOST + " lines; more tells that there are others.")
    @APIResponse(responseCode = "200", description = "The board, with how many stand how.")
    public ChecklistBoard board(
            @Parameter(schema = @Schema(format = "date", example = "2026-12-01")) @QueryParam("day") @Nullable
                    String day,
            @QueryParam("site") @Nullable UUID site) {
        return boards.on(Dates.day("/day", day), site);
    }

    @GET
    @Path("overdue")
    @Operation(
            summary = "Findings that are overdue",
            description = "Those at the sites the caller is above that should have been corrected or verified, the"
                    + " longest overdue first; at most " + Boards.MOST_OVERDUE + ".")
    @APIResponse(responseCode = "200", description = "The findings.")
    public List<ChecklistFinding> overdue(@QueryParam("site") @Nullable UUID site) {
        return boards.overdue(site);
    }
}

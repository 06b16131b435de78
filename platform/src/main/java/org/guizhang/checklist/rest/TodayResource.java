package org.guizhang.checklist.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.checklist.Checklists;
import org.guizhang.checklist.TodayList;

/** What the caller has to do today. */
@Path("today")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checklists")
@SecurityRequirement(name = "token")
public class TodayResource {
    @Inject
    Checklists checklists;

    @GET
    @Operation(
            summary = "What I have to do today",
            description = "The caller's own checklists by position, place and hand-over: missed since yesterday, late,"
                    + " open and due today, open and due later, and those that open later today. Where nobody holds a"
                    + " position it is whoever stands above it, and at last the administrators.")
    @APIResponse(responseCode = "200", description = "The lists, each by when it is due.")
    public TodayList today() {
        return checklists.today();
    }
}

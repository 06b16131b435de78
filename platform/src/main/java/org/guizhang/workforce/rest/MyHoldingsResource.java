package org.guizhang.workforce.rest;

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
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;

/** What the caller holds. */
@Path("me/holdings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workforce")
@SecurityRequirement(name = "token")
public class MyHoldingsResource {
    @Inject
    Holdings holdings;

    @GET
    @Operation(summary = "List what I hold", description = "Past and coming ones too, the newest first.")
    @APIResponse(responseCode = "200", description = "The holdings.")
    public List<Holding> own() {
        return holdings.own();
    }
}

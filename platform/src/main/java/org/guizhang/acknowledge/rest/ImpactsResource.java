package org.guizhang.acknowledge.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.acknowledge.Impact;
import org.guizhang.acknowledge.Impacts;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Whom publishing a draft would affect. */
@Path("modules/{module}/impact")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Acknowledgement")
@SecurityRequirement(name = "token")
public class ImpactsResource {
    @Inject
    Impacts impacts;

    @GET
    @Operation(
            summary = "Whom would publishing affect",
            description = "How many people and which positions the changes of the draft concern, and how many its"
                    + " publication asks to sign (toSign), by the rule that asks then, and how many asked before sign this"
                    + " edition then without being told anew (waiting). basis is what is in force until then. effectiveFrom is RFC 3339, left out: at"
                    + " once. With material=false for an editorial change, which asks nobody. Compare editions tells"
                    + " what changes.")
    @APIResponse(responseCode = "200", description = "Whom it affects today.")
    @APIResponse(responseCode = "400", description = "effectiveFrom is no moment, or past.")
    public Impact of(
            @PathParam("module") String module,
            @QueryParam("effectiveFrom") @Nullable String effectiveFrom,
            @QueryParam("material") @DefaultValue("true") boolean material) {
        return impacts.of(Ids.parse(module), Dates.moment("/effectiveFrom", effectiveFrom), material);
    }
}

package org.guizhang.audit.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.audit.AuditEvent;
import org.guizhang.audit.AuditTrail;
import org.guizhang.shared.Page;
import org.jspecify.annotations.Nullable;

/** The audit trail. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@SecurityRequirement(name = "token")
public class AuditResource {
    @Inject
    AuditTrail trail;

    @GET
    @Operation(summary = "Read the trail", description = "Newest first, with the hashes of the chain.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the following one.")
    public Page<AuditEvent> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("size") @DefaultValue("50") int size) {
        return trail.list(cursor, Math.max(1, Math.min(size, Page.MAX_SIZE)));
    }

    @GET
    @Path("verification")
    @Operation(summary = "Verify the chain", description = "Recomputes every hash of the tenant's trail.")
    @APIResponse(responseCode = "200", description = "Whether the chain is whole, and where it breaks.")
    public AuditTrail.Verification verify() {
        return trail.verify();
    }
}

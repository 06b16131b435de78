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
import org.guizhang.acknowledge.SignedChanges;
import org.guizhang.acknowledge.SinceSigned;
import org.guizhang.shared.Ids;

/** What has changed of a module since the caller signed it. */
@Path("modules/{module}/changes-since-signed")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Acknowledgement")
@SecurityRequirement(name = "token")
public class SinceSignedResource {
    @Inject
    SignedChanges changes;

    @GET
    @Operation(
            summary = "What changed since I signed",
            description = "From what the caller was shown when signing last to what is in force, as Compare editions"
                    + " has it: clauses of a position that came later are new. state says never (nothing signed: all is new), same, changed, ahead (what was signed"
                    + " begins later) or ended. With mine=true without what concerns only other positions. Drafts"
                    + " and editions to come are left out.")
    @APIResponse(responseCode = "200", description = "What differs; empty lists where nothing does.")
    @APIResponse(responseCode = "404", description = "No such rules are in force, and none were signed.")
    public SinceSigned since(
            @PathParam("module") String module, @QueryParam("mine") @DefaultValue("false") boolean mine) {
        return changes.of(Ids.parse(module), mine);
    }
}

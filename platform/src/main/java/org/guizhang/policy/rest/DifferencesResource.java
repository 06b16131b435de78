package org.guizhang.policy.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.policy.diff.Differences;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a module. */
@Path("modules/{module}/difference")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
@SecurityRequirement(name = "token")
public class DifferencesResource {
    @Inject
    Differences differences;

    @GET
    @Operation(
            summary = "Compare editions",
            description =
                    "Clause by clause, within a clause by sentence and then by character (Chinese) or word. Without"
                            + " from: the edition in force. Without to: the draft, for those who may see drafts; with"
                            + " effectiveFrom (RFC 3339) as a change of what is in force until that moment.")
    @APIResponse(responseCode = "200", description = "What differs; empty lists where nothing does.")
    @APIResponse(responseCode = "400", description = "effectiveFrom is past, or stands beside from or to.")
    public Differences.Compared compare(
            @PathParam("module") String module,
            @QueryParam("from") @Nullable UUID from,
            @QueryParam("to") @Nullable UUID to,
            @QueryParam("effectiveFrom") @Nullable String effectiveFrom) {
        if (effectiveFrom != null) {
            if (from != null || to != null) {
                throw Rejected.field("/effectiveFrom", "draft-alone");
            }
            return differences.draft(Ids.parse(module), Dates.moment("/effectiveFrom", effectiveFrom));
        }
        return differences.of(Ids.parse(module), from, to);
    }
}

package org.guizhang.tenant.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
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
import org.guizhang.shared.Ids;
import org.guizhang.shared.Page;
import org.guizhang.tenant.PeopleToken;
import org.guizhang.tenant.PeopleTokens;
import org.jspecify.annotations.Nullable;

/** Tokens of the tenant's people, for owners and administrators. */
@Path("people/tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@SecurityRequirement(name = "token")
public class PeopleTokensResource {
    @Inject
    PeopleTokens tokens;

    @GET
    @Operation(
            summary = "Which programs and devices can act here",
            description =
                    "The live tokens that people of the tenant have made for programs, and those of their devices,"
                            + " newest first; never their secrets. usedAt is exact to the hour.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the following one.")
    public Page<PeopleToken> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("size") @DefaultValue("50") int size) {
        return tokens.list(cursor, Page.size(size));
    }

    @DELETE
    @Path("{token}")
    @Operation(
            summary = "End somebody's token",
            description = "Only owners end an owner's. Its holder stays. A device forgets what it keeps.")
    @APIResponse(responseCode = "204", description = "Ended.")
    @APIResponse(responseCode = "404", description = "No live token of this tenant.")
    public void revoke(@PathParam("token") String token) {
        tokens.revoke(Ids.parse(token));
    }
}

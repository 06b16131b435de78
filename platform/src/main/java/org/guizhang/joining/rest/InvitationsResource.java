package org.guizhang.joining.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.joining.Invitation;
import org.guizhang.joining.Invitations;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Page;
import org.guizhang.shared.PublicAddress;
import org.guizhang.tenant.ShowsSecret;
import org.jspecify.annotations.Nullable;

/** Links that let people in. */
@Path("invitations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@SecurityRequirement(name = "token")
public class InvitationsResource {
    @Inject
    Invitations invitations;

    @Inject
    PublicAddress address;

    @Context
    UriInfo uri;

    /**
     * @param link whole, with its secret behind {@code #}; shown this once
     * @param mailed whether it is on its way to the address it names; else the link has to be handed over
     */
    public record Made(Invitation invitation, String link, boolean mailed) {}

    @GET
    @Operation(summary = "List invitations", description = "Newest first, each with its state.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the following one.")
    @APIResponse(responseCode = "404", description = "No such cursor.")
    public Page<Invitation> list(
            @QueryParam("open") @DefaultValue("false") boolean open,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") int size) {
        return invitations.list(open, cursor, Page.size(size));
    }

    @POST
    @ShowsSecret
    @Operation(
            summary = "Invite",
            description = "PERSONAL lets one person in: the holder of the email it names at once, without one whoever"
                    + " has the link, after an administrator's yes. TEAM lets in as many as uses says, each after an"
                    + " administrator's yes unless approval is false. No invitation makes owners.")
    @APIResponse(responseCode = "201", description = "The invitation and its link, shown this once.")
    @APIResponse(responseCode = "400", description = "Wrong fields, all of them named.")
    @APIResponseSchema(Made.class)
    public Response issue(Invitation.Wish wish) {
        var site = address.orElse(uri.getBaseUri().resolve("/").toString());
        var issued = invitations.issue(wish);
        return Response.created(URI.create("invitations"))
                .entity(new Made(issued.invitation(), issued.link(site), issued.mailed()))
                .build();
    }

    @DELETE
    @Path("{invitation}")
    @Operation(summary = "Revoke an invitation", description = "Those who came in by it stay.")
    @APIResponse(responseCode = "204", description = "The link lets nobody in any more.")
    @APIResponse(responseCode = "409", description = "It did not before either.")
    public void revoke(@PathParam("invitation") String invitation) {
        invitations.revoke(Ids.parse(invitation));
    }
}

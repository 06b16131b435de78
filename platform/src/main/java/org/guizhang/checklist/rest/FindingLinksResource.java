package org.guizhang.checklist.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.checklist.OutsideCorrections;
import org.guizhang.outside.MadeLink;
import org.guizhang.outside.OutsideLink;
import org.guizhang.shared.Ids;
import org.guizhang.shared.PublicAddress;
import org.guizhang.tenant.ShowsSecret;

/** Links by which people outside, such as contractors, put right what has failed. */
@Path("findings/{finding}/links")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Checklists")
@SecurityRequirement(name = "token")
public class FindingLinksResource {
    @Inject
    OutsideCorrections corrections;

    @Inject
    PublicAddress address;

    @Context
    UriInfo uri;

    @GET
    @Operation(
            summary = "List the links of a failure",
            description = "The newest first, each with what became of it; they are kept for 30 days after their end.")
    @APIResponse(responseCode = "200", description = "The links, without their secrets.")
    public List<OutsideLink> list(@PathParam("finding") String finding) {
        return corrections.links(Ids.parse(finding));
    }

    @POST
    @ShowsSecret
    @Operation(
            summary = "Make a link to correct by",
            description =
                    "For somebody outside without an account, for 72 hours and once. Whoever corrects it makes it, answers"
                            + " for what is done by it, and does not verify it. One that waited ends.")
    @APIResponse(responseCode = "201", description = "The link, shown this once.")
    @APIResponse(responseCode = "403", description = "Somebody else corrects it.")
    @APIResponse(responseCode = "409", description = "There is nothing to correct any more.")
    @APIResponseSchema(MadeLink.class)
    public Response issue(@PathParam("finding") String finding) {
        var id = Ids.parse(finding);
        var issued = corrections.issue(id);
        var site = address.orElse(uri.getBaseUri().resolve("/").toString());
        return Response.created(URI.create("findings/" + id + "/links"))
                .entity(MadeLink.of(issued, site))
                .build();
    }

    @DELETE
    @Path("{link}")
    @Operation(summary = "Take a link back", description = "What was done by it stays.")
    @APIResponse(responseCode = "204", description = "Nobody can use it any more.")
    @APIResponse(responseCode = "403", description = "Somebody else corrects it.")
    @APIResponse(responseCode = "409", description = "It has ended before.")
    public void revoke(@PathParam("finding") String finding, @PathParam("link") String link) {
        corrections.revoke(Ids.parse(finding), Ids.parse(link));
    }
}

package org.guizhang.record.rest;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.outside.MadeLink;
import org.guizhang.outside.OutsideLink;
import org.guizhang.record.OutsideSignatures;
import org.guizhang.shared.Ids;
import org.guizhang.shared.PublicAddress;
import org.guizhang.tenant.ShowsSecret;
import org.jspecify.annotations.Nullable;

/** Links by which people outside sign a record. */
@Path("records/{record}/links")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@SecurityRequirement(name = "token")
public class RecordLinksResource {
    @Inject
    OutsideSignatures signatures;

    @Inject
    PublicAddress address;

    @Context
    UriInfo uri;

    /** @param signature its key, {@code table/0} of a row */
    public record LinkWish(
            @Schema(required = true, maxLength = 100, example = "repairer") @Nullable
            String signature) {}

    @GET
    @Operation(
            summary = "List the links of a record",
            description = "The newest first, each with what became of it; they are kept for 30 days after their end.")
    @APIResponse(responseCode = "200", description = "The links, without their secrets.")
    public List<OutsideLink> list(@PathParam("record") String record) {
        return signatures.links(Ids.parse(record));
    }

    @POST
    @ShowsSecret
    @Operation(
            summary = "Make a link to sign by",
            description =
                    "For somebody outside without an account, for 72 hours and once, to what is stored now: it falls when"
                            + " other answers are stored. One that waited for the same signature ends. Whoever takes the step makes it,"
                            + " and it can do no more than they can. Not for secret records.")
    @APIResponse(responseCode = "201", description = "The link, shown this once.")
    @APIResponse(responseCode = "400", description = "No such signature now, or one that is given inside.")
    @APIResponse(responseCode = "403", description = "The step is somebody else's.")
    @APIResponse(responseCode = "409", description = "The record is secret, or a hundred links wait.")
    @APIResponseSchema(MadeLink.class)
    public Response issue(@PathParam("record") String record, LinkWish wish) {
        var id = Ids.parse(record);
        var issued = signatures.issue(id, wish.signature());
        var site = address.orElse(uri.getBaseUri().resolve("/").toString());
        return Response.created(URI.create("records/" + id + "/links"))
                .entity(MadeLink.of(issued, site))
                .build();
    }

    @DELETE
    @Path("{link}")
    @Operation(summary = "Take a link back", description = "What was signed by it stays.")
    @APIResponse(responseCode = "204", description = "Nobody can sign by it any more.")
    @APIResponse(responseCode = "403", description = "The caller has nothing to do with the record.")
    @APIResponse(responseCode = "409", description = "It has ended before.")
    public void revoke(@PathParam("record") String record, @PathParam("link") String link) {
        signatures.revoke(Ids.parse(record), Ids.parse(link));
    }
}

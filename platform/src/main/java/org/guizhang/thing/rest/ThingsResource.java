package org.guizhang.thing.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Revision;
import org.guizhang.thing.Thing;
import org.guizhang.thing.Things;
import org.jspecify.annotations.Nullable;

/** One thing at a time. */
@Path("things")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Things")
@SecurityRequirement(name = "token")
public class ThingsResource {
    @Inject
    Things things;

    @POST
    @Operation(
            summary = "Add a thing",
            description =
                    "Of a kind in force. Where the kind has a list for each site, it names its site. The code for its"
                            + " label is made.")
    @APIResponse(
            responseCode = "201",
            description = "The thing; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "409", description = "One of the kind is called so at this place already.")
    @APIResponseSchema(Thing.class)
    public Response add(Thing.Entry entry) {
        var added = things.add(entry);
        return answer(Response.created(URI.create("things/" + added.id())), added);
    }

    @GET
    @Path("{thing}")
    @Operation(summary = "Read a thing")
    @APIResponse(
            responseCode = "200",
            description = "The thing; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(Thing.class)
    public Response get(@PathParam("thing") String thing) {
        return answer(Response.ok(), things.get(Ids.parse(thing)));
    }

    @GET
    @Path("by-code/{code}")
    @Operation(summary = "Find a thing by the code on its label", description = "In letters of either case.")
    @APIResponse(
            responseCode = "200",
            description = "The thing; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(Thing.class)
    public Response withCode(@PathParam("code") String code) {
        return answer(Response.ok(), things.withCode(code));
    }

    @PUT
    @Path("{thing}")
    @Operation(
            summary = "Change a thing",
            description = "All that an entry says; its kind stays. Needs If-Match with its ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The thing with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "412", description = "Somebody else has changed it.")
    @APIResponseSchema(Thing.class)
    public Response change(
            @PathParam("thing") String thing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Thing.Entry entry) {
        var id = Ids.parse(thing);
        return answer(Response.ok(), things.change(id, entry, based(id, ifMatch)));
    }

    @PUT
    @Path("{thing}/closure")
    @Operation(
            summary = "Close a thing",
            description = "It is chosen nowhere any more, and nothing of it expires. Needs If-Match with its ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The thing with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "412", description = "Somebody else has changed it.")
    @APIResponseSchema(Thing.class)
    public Response close(
            @PathParam("thing") String thing, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var id = Ids.parse(thing);
        return answer(Response.ok(), things.close(id, based(id, ifMatch)));
    }

    @DELETE
    @Path("{thing}/closure")
    @Operation(summary = "Open a closed thing again", description = "Needs If-Match with its ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The thing with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "412", description = "Somebody else has changed it.")
    @APIResponseSchema(Thing.class)
    public Response reopen(
            @PathParam("thing") String thing, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var id = Ids.parse(thing);
        return answer(Response.ok(), things.reopen(id, based(id, ifMatch)));
    }

    private int based(UUID id, @Nullable String ifMatch) {
        return Revision.named(ifMatch, () -> things.get(id).revision());
    }

    private static Response answer(Response.ResponseBuilder answer, Thing thing) {
        return answer.header(HttpHeaders.ETAG, Revision.tag(thing.revision()))
                .entity(thing)
                .build();
    }
}

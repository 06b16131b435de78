package org.guizhang.workforce.rest;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Revision;
import org.guizhang.workforce.Need;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Staffing;
import org.jspecify.annotations.Nullable;

/** The positions of the business, what they need, and merging those that are one job. */
@Path("positions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Workforce")
@SecurityRequirement(name = "token")
public class PositionsResource {
    @Inject
    Positions positions;

    @Inject
    Staffing staffing;

    /** The position to become part of. */
    public record Merger(@Schema(required = true) @Nullable UUID into) {}

    @GET
    @Operation(summary = "List positions", description = "Closed and merged ones too, in the order they came.")
    @APIResponse(responseCode = "200", description = "The positions; revision is what If-Match names, in quotes.")
    public List<Position> list() {
        return positions.list();
    }

    @POST
    @Operation(
            summary = "Add a position",
            description = "Of the business's own; a title in one language serves for both.")
    @APIResponse(
            responseCode = "201",
            description = "The position; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(Position.class)
    public Response add(Position.Entry entry) {
        var added = positions.add(entry);
        return answer(Response.created(URI.create("positions/" + added.id())), added);
    }

    @GET
    @Path("{position}")
    @Operation(summary = "Read a position")
    @APIResponse(
            responseCode = "200",
            description = "The position; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(Position.class)
    public Response get(@PathParam("position") String position) {
        return answer(Response.ok(), positions.get(Ids.parse(position)));
    }

    @PUT
    @Path("{position}")
    @Operation(
            summary = "Change a position",
            description = "Everything in it is replaced; what is left out is emptied. Needs If-Match with its ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The position with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "412", description = "Somebody else has changed it.")
    @APIResponseSchema(Position.class)
    public Response change(
            @PathParam("position") String position,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Position.Entry entry) {
        return answer(Response.ok(), positions.change(Ids.parse(position), entry, based(ifMatch, position)));
    }

    @PUT
    @Path("{position}/merger")
    @Operation(
            summary = "Merge a position into another",
            description = "Whoever holds the one holds the other from now on, whichever of them they were given. Needs"
                    + " If-Match with the ETag of the position that becomes part.")
    @APIResponse(
            responseCode = "200",
            description = "The position with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "409", description = "It is part of another already.")
    @APIResponseSchema(Position.class)
    public Response merge(
            @PathParam("position") String position,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Merger form) {
        if (form.into() == null) {
            throw Rejected.field("/into", "required");
        }
        var merged = positions.merge(Ids.parse(position), form.into(), based(ifMatch, position));
        return answer(Response.ok(), merged);
    }

    @DELETE
    @Path("{position}/merger")
    @Operation(
            summary = "Take a merged position apart again",
            description = "With the holders it was given itself. Needs If-Match with its ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The position with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "409", description = "It stands alone already.")
    @APIResponseSchema(Position.class)
    public Response takeApart(
            @PathParam("position") String position, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(Response.ok(), positions.takeApart(Ids.parse(position), based(ifMatch, position)));
    }

    @PUT
    @Path("{position}/need")
    @Operation(
            summary = "Set how many people a position needs",
            description = "At a site, or in the whole business where none is named; 0 takes the need away. What was"
                    + " set last counts.")
    @APIResponse(responseCode = "200", description = "All needs of the position.")
    public List<Need> need(@PathParam("position") String position, Need.Entry entry) {
        return staffing.set(Ids.parse(position), entry);
    }

    @GET
    @Path("needs")
    @Operation(
            summary = "List needs and vacancies",
            description = "How many people each position needs where, how many hold it, how many are missing.")
    @APIResponse(responseCode = "200", description = "The needs, the whole business's first.")
    public List<Need> needs(@Parameter(schema = @Schema(format = "date")) @QueryParam("on") @Nullable String on) {
        return staffing.on(Queries.day(on));
    }

    private static Response answer(Response.ResponseBuilder answer, Position position) {
        return answer.header(HttpHeaders.ETAG, Revision.tag(position.revision()))
                .entity(position)
                .build();
    }

    private int based(@Nullable String ifMatch, String position) {
        return Revision.named(ifMatch, () -> positions.get(Ids.parse(position)).revision());
    }
}

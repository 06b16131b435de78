package org.guizhang.workforce.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.time.LocalDate;
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
import org.guizhang.shared.Page;
import org.guizhang.shared.Revision;
import org.guizhang.tenant.Person;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.PeopleWithoutPosition;
import org.jspecify.annotations.Nullable;

/** Who holds which position, where and when. */
@Path("holdings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Workforce")
@SecurityRequirement(name = "token")
public class HoldingsResource {
    @Inject
    Holdings holdings;

    @Inject
    PeopleWithoutPosition unplaced;

    /** The days of a holding: {@code from} left out stays, {@code to} left out is open. */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

    @GET
    @Operation(
            summary = "List holdings",
            description = "Those in force on a day (today), or all of a person or of a position, the newest first.")
    @APIResponse(responseCode = "200", description = "The holdings; revision is what If-Match names, in quotes.")
    @APIResponse(responseCode = "404", description = "No such person or position.")
    public List<Holding> list(
            @Parameter(schema = @Schema(format = "date")) @QueryParam("on") @Nullable String on,
            @QueryParam("person") @Nullable UUID person,
            @QueryParam("position") @Nullable UUID position) {
        var day = Queries.day(on);
        var found = person != null
                ? holdings.ofPerson(person)
                : position != null ? holdings.ofPosition(position) : holdings.on(day);
        return found.stream()
                .filter(h -> position == null || person == null || h.position().equals(position))
                .filter(h -> day == null || h.period().includes(day))
                .toList();
    }

    @POST
    @Operation(
            summary = "Give a person a position",
            description = "At a site or in the whole business, from today on"
                    + " where no day is named. Holders of a merged position hold the one it is part of.")
    @APIResponse(
            responseCode = "201",
            description = "The holding; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "409", description = "The person holds it there already at that time.")
    @APIResponseSchema(Holding.class)
    public Response assign(Holding.Entry entry) {
        var assigned = holdings.assign(entry);
        return answer(Response.created(URI.create("holdings/" + assigned.id())), assigned);
    }

    @POST
    @Path("several")
    @Operation(
            summary = "Give several people several positions",
            description = "All of it or nothing, at one site or in the whole business, from today on where no day is"
                    + " named. What somebody holds there already stays as it is.")
    @APIResponse(responseCode = "200", description = "What has begun by it.")
    public List<Holding> assignSeveral(Holding.Several wanted) {
        return holdings.assign(wanted);
    }

    @GET
    @Path("missing")
    @Operation(
            summary = "People without a position",
            description = "Those who may come in and hold nothing, now or later; in the order they came. Auditors need"
                    + " no position.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the following one.")
    @APIResponse(responseCode = "404", description = "No such cursor.")
    public Page<Person> missing(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("size") @DefaultValue("50") int size) {
        return unplaced.list(cursor, Math.max(1, Math.min(size, Page.MAX_SIZE)));
    }

    @GET
    @Path("{holding}")
    @Operation(summary = "Read a holding")
    @APIResponse(
            responseCode = "200",
            description = "The holding; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(Holding.class)
    public Response get(@PathParam("holding") String holding) {
        return answer(Response.ok(), holdings.get(Ids.parse(holding)));
    }

    @PUT
    @Path("{holding}")
    @Operation(summary = "End a holding, or correct its days", description = "Needs If-Match with its ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The holding with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "409", description = "The person holds it there already at that time.")
    @APIResponse(responseCode = "412", description = "Somebody else has changed it.")
    @APIResponseSchema(Holding.class)
    public Response change(
            @PathParam("holding") String holding,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Days days) {
        var revision = based(ifMatch, holding);
        return answer(Response.ok(), holdings.change(Ids.parse(holding), days.from(), days.to(), revision));
    }

    @DELETE
    @Path("{holding}")
    @Operation(
            summary = "Take a holding back",
            description = "On the day it was entered; later it can only be ended. Needs If-Match with its ETag.")
    @APIResponse(responseCode = "204", description = "It never was.")
    @APIResponse(responseCode = "409", description = "It was entered on an earlier day.")
    public void takeBack(
            @PathParam("holding") String holding, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        holdings.takeBack(Ids.parse(holding), based(ifMatch, holding));
    }

    private static Response answer(Response.ResponseBuilder answer, Holding holding) {
        return answer.header(HttpHeaders.ETAG, Revision.tag(holding.revision()))
                .entity(holding)
                .build();
    }

    private int based(@Nullable String ifMatch, String holding) {
        return Revision.named(ifMatch, () -> holdings.get(Ids.parse(holding)).revision());
    }
}

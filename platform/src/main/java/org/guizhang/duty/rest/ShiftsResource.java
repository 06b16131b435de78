package org.guizhang.duty.rest;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.duty.Shift;
import org.guizhang.duty.Shifts;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Revision;
import org.jspecify.annotations.Nullable;

/** Shifts, one at a time. */
@Path("duty/shifts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Duty")
@SecurityRequirement(name = "token")
public class ShiftsResource {
    @Inject
    Shifts shifts;

    @POST
    @Operation(
            summary = "Put somebody on duty",
            description =
                    "In a position that they hold at that site on that day, 24 hours at most. Without a site: in the"
                            + " whole business. Supervisors do it at the sites where they work.")
    @APIResponse(
            responseCode = "201",
            description = "The shift; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "400", description = "The person does not hold it there, or is on that post already.")
    @APIResponseSchema(Shift.class)
    public Response add(Shift.Entry entry) {
        var added = shifts.add(entry);
        return answer(Response.created(URI.create("duty/shifts/" + added.id())), added);
    }

    @GET
    @Path("{shift}")
    @Operation(summary = "Read a shift")
    @APIResponse(
            responseCode = "200",
            description = "The shift; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(Shift.class)
    public Response get(@PathParam("shift") String shift) {
        return answer(Response.ok(), shifts.get(Ids.parse(shift)));
    }

    @PUT
    @Path("{shift}")
    @Operation(summary = "Change a shift", description = "All of it is said anew. Needs If-Match with its ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The shift with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "412", description = "Somebody else has changed it.")
    @APIResponseSchema(Shift.class)
    public Response change(
            @PathParam("shift") String shift,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Shift.Entry entry) {
        return answer(Response.ok(), shifts.change(Ids.parse(shift), entry, based(ifMatch, shift)));
    }

    @DELETE
    @Path("{shift}")
    @Operation(summary = "Take a shift away", description = "Needs If-Match with its ETag.")
    @APIResponse(responseCode = "204", description = "It is gone; the trail has it.")
    @APIResponse(responseCode = "412", description = "Somebody else has changed it.")
    public void remove(@PathParam("shift") String shift, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        shifts.remove(Ids.parse(shift), based(ifMatch, shift));
    }

    private static Response answer(Response.ResponseBuilder answer, Shift shift) {
        return answer.header(HttpHeaders.ETAG, Revision.tag(shift.revision()))
                .entity(shift)
                .build();
    }

    private int based(@Nullable String ifMatch, String shift) {
        return Revision.named(ifMatch, () -> shifts.get(Ids.parse(shift)).revision());
    }
}

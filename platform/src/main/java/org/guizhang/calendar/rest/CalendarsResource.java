package org.guizhang.calendar.rest;

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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.calendar.Calendar;
import org.guizhang.calendar.Calendars;
import org.guizhang.calendar.Holidays;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Revision;
import org.jspecify.annotations.Nullable;

/** The calendars of the business and their days. */
@Path("calendars")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar")
@SecurityRequirement(name = "token")
public class CalendarsResource {
    @Inject
    Calendars calendars;

    @GET
    @Operation(
            summary = "List calendars",
            description = "The default first. missingYears names years about to begin, or running, whose statutory"
                    + " holidays a calendar follows and nobody has entered yet: its working days there are not"
                    + " reliable.")
    @APIResponse(responseCode = "200", description = "The calendars; revision is what If-Match names, in quotes.")
    public List<Calendar> list() {
        return calendars.list();
    }

    @GET
    @Path("holidays")
    @Operation(
            summary = "List the statutory holidays that are known",
            description = "By year, with the notice they were taken from; days off, and the make-up working days.")
    @APIResponse(responseCode = "200", description = "The years, the earliest first.")
    public List<Holidays.Year> holidays() {
        return calendars.holidays();
    }

    @POST
    @Operation(
            summary = "Add a calendar",
            description = "Weekdays are MO to SU, hours such as 09:00-12:00 hold on every working day; a title in one"
                    + " language serves for both. The first calendar is the default.")
    @APIResponse(
            responseCode = "201",
            description = "The calendar; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "400", description = "It has no working day, or something else is wrong.")
    @APIResponseSchema(Calendar.class)
    public Response add(Calendar.Entry entry) {
        var added = calendars.add(entry);
        return answer(Response.created(URI.create("calendars/" + added.id())), added);
    }

    @GET
    @Path("{calendar}")
    @Operation(summary = "Read a calendar")
    @APIResponse(
            responseCode = "200",
            description = "The calendar; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(Calendar.class)
    public Response get(@PathParam("calendar") String calendar) {
        return answer(Response.ok(), calendars.get(Ids.parse(calendar)));
    }

    @PUT
    @Path("{calendar}")
    @Operation(
            summary = "Change a calendar",
            description = "Everything in it is replaced, its exceptions too; what is left out is emptied. The key never"
                    + " changes. Needs If-Match with its ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "412", description = "Somebody else has changed it.")
    @APIResponseSchema(Calendar.class)
    public Response change(
            @PathParam("calendar") String calendar,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Calendar.Entry entry) {
        return answer(Response.ok(), calendars.change(Ids.parse(calendar), entry, based(ifMatch, calendar)));
    }

    @DELETE
    @Path("{calendar}")
    @Operation(summary = "Delete a calendar", description = "Needs If-Match with its ETag.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "409", description = "It is the default, or a site works by it.")
    @APIResponse(responseCode = "412", description = "Somebody else has changed it.")
    public void remove(
            @PathParam("calendar") String calendar, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        calendars.remove(Ids.parse(calendar), based(ifMatch, calendar));
    }

    @PUT
    @Path("{calendar}/default")
    @Operation(
            summary = "Make a calendar the default",
            description = "It counts for the business and every site that names no other. What was chosen last counts.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(Calendar.class)
    public Response choose(@PathParam("calendar") String calendar) {
        return answer(Response.ok(), calendars.makeDefault(Ids.parse(calendar)));
    }

    @GET
    @Path("{calendar}/days")
    @Operation(
            summary = "List days",
            description = "From a day to a day, both counted, 400 at most: whether each is worked on, and why. assumed"
                    + " marks days that the weekday alone has decided because the year's holidays are not known;"
                    + " missingYears names those years.")
    @APIResponse(responseCode = "200", description = "The days.")
    public Calendars.Stretch days(
            @PathParam("calendar") String calendar,
            @Parameter(required = true, schema = @Schema(format = "date", example = "2026-12-01"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(required = true, schema = @Schema(format = "date", example = "2026-12-31"))
                    @QueryParam("to")
                    @Nullable
                    String to) {
        return calendars.days(Ids.parse(calendar), day("/from", from), day("/to", to));
    }

    private static LocalDate day(String field, @Nullable String written) {
        var day = Dates.day(field, written);
        if (day == null) {
            throw Rejected.field(field, "required");
        }
        return day;
    }

    private static Response answer(Response.ResponseBuilder answer, Calendar calendar) {
        return answer.header(HttpHeaders.ETAG, Revision.tag(calendar.revision()))
                .entity(calendar)
                .build();
    }

    private int based(@Nullable String ifMatch, String calendar) {
        return Revision.named(ifMatch, () -> calendars.get(Ids.parse(calendar)).revision());
    }
}

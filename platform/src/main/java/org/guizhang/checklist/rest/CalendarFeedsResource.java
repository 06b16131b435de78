package org.guizhang.checklist.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.checklist.DutyCalendar;
import org.guizhang.tenant.CalendarReader;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.SecretAddress;
import org.guizhang.tenant.WithoutCredential;

/** Calendars of duties, each at an address that is a secret. */
@Path("calendar-feeds")
@RequestScoped
@Tag(name = "Checklists")
public class CalendarFeedsResource {
    @Inject
    CalendarReader reader;

    @Inject
    DutyCalendar calendar;

    @Inject
    CurrentCaller caller;

    @Context
    HttpServletRequest request;

    @GET
    @Path("{secret}.ics")
    @Produces("text/calendar;charset=UTF-8")
    @WithoutCredential
    @SecretAddress
    @Operation(
            summary = "Read somebody's duties as a calendar",
            description =
                    "iCalendar (RFC 5545) with an event for each checklist that the person who made the address has to"
                            + " do, of the last two days and the next eight, from when it opens until it is due, in UTC. One that is"
                            + " done has a tick, one that was skipped is CANCELLED.")
    @APIResponse(responseCode = "200", description = "The calendar, in the person's language.")
    @APIResponse(responseCode = "404", description = "Unknown or ended; which of them is not told.")
    @APIResponse(responseCode = "429", description = "Asked too often; Retry-After says when.")
    public Response read(@PathParam("secret") String secret) {
        caller.becomeByProgram(reader.callerWith(secret, request.getRemoteAddr()));
        return Response.ok(calendar.mine())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"duties.ics\"")
                .build();
    }
}

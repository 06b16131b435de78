package org.guizhang.checklist.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.checklist.CalendarEntry;
import org.guizhang.checklist.WorkCalendars;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Days;
import org.jspecify.annotations.Nullable;

/** Checklists by day. */
@Path("work-calendar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checklists")
@SecurityRequirement(name = "token")
public class WorkCalendarResource {
    private static final int WEEK = 7;

    @Inject
    WorkCalendars calendars;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary = "Checklists by day",
            description =
                    "What the caller may see of what opens from one day to another, both counted and 42 at most; a"
                            + " week from today where none are named. Beyond eight days: what editions in force will ask for, as"
                            + " planned.")
    @APIResponse(responseCode = "200", description = "A line for each day and checklist.")
    public List<CalendarEntry> list(
            @Parameter(schema = @Schema(format = "date", example = "2026-12-01")) @QueryParam("from") @Nullable
                    String from,
            @Parameter(schema = @Schema(format = "date", example = "2026-12-31")) @QueryParam("to") @Nullable String to,
            @QueryParam("site") @Nullable UUID site) {
        var day = Dates.day("/from", from);
        var first = day == null ? Days.today(clock) : day;
        var end = Dates.day("/to", to);
        return calendars.between(first, end == null ? first.plusDays(WEEK - 1L) : end, site);
    }
}

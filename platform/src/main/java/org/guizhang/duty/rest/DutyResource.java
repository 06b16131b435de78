package org.guizhang.duty.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.duty.DutyAnswer;
import org.guizhang.duty.DutyHours;
import org.guizhang.duty.DutyPlan;
import org.guizhang.duty.DutyPlans;
import org.guizhang.duty.Shift;
import org.guizhang.duty.Shifts;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Days;
import org.guizhang.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** The roster: who is on duty, what is not manned, who is meant now. */
@Path("duty")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Duty")
@SecurityRequirement(name = "token")
public class DutyResource {
    private static final int WEEK = 7;

    @Inject
    DutyPlans plans;

    @Inject
    Shifts shifts;

    @Inject
    Clock clock;

    @GET
    @Path("roster")
    @Operation(
            summary = "The roster of some days",
            description =
                    "Shifts at the sites the caller may see and those of the whole business, when positions have to"
                            + " be manned, gaps, and people who are on duty twice at once. From today and for a week where no day"
                            + " is named, 62 days at most; both days are counted.")
    @APIResponse(responseCode = "200", description = "The roster; a shift that does not count says so.")
    public DutyPlan roster(
            @Parameter(schema = @Schema(format = "date")) @QueryParam("from") @Nullable String from,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("to") @Nullable String to,
            @QueryParam("site") @Nullable UUID site) {
        var first = first(from);
        return plans.between(first, last(first, to), site);
    }

    @GET
    @Path("mine")
    @Operation(summary = "One's own shifts", description = "Of the same days as the roster.")
    @APIResponse(responseCode = "200", description = "The shifts, the earliest first.")
    public List<Shift> mine(
            @Parameter(schema = @Schema(format = "date")) @QueryParam("from") @Nullable String from,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("to") @Nullable String to) {
        var first = first(from);
        return plans.mine(first, last(first, to));
    }

    @GET
    @Path("now")
    @Operation(
            summary = "Who is on duty now",
            description =
                    "In a position at a site, or anywhere without one. Where the roster names nobody: those who hold"
                            + " the position there, else those of the next position above that somebody holds, else owners and"
                            + " administrators; by says which.")
    @APIResponse(responseCode = "200", description = "Who is meant, and by what.")
    @APIResponse(responseCode = "400", description = "A position has to be named.")
    @APIResponse(responseCode = "404", description = "No such position.")
    public DutyAnswer now(
            @QueryParam("site") @Nullable UUID site,
            @Parameter(required = true) @QueryParam("position") @Nullable UUID position) {
        if (position == null) {
            throw Rejected.field("/position", "required");
        }
        return plans.now(site, Objects.requireNonNull(position));
    }

    @PUT
    @Path("hours")
    @Operation(
            summary = "Say when a position has to be manned",
            description =
                    "Every day, in place of what was said before for it at that site; 0 people takes it away. Ends"
                            + " on the next day where it ends no later than it begins.")
    @APIResponse(responseCode = "200", description = "All hours that the caller may see.")
    public List<DutyHours> man(DutyHours.Entry entry) {
        return shifts.man(entry);
    }

    @GET
    @Path("export")
    @Produces(ShiftImportsResource.XLSX)
    @Operation(
            summary = "The roster as a spreadsheet",
            description = "Of the same days as the roster, in the caller's language; it can be taken in again.")
    @APIResponse(responseCode = "200", description = "The .xlsx file.")
    public Response export(
            @Parameter(schema = @Schema(format = "date")) @QueryParam("from") @Nullable String from,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("to") @Nullable String to,
            @QueryParam("site") @Nullable UUID site) {
        var first = first(from);
        var last = last(first, to);
        return Response.ok(plans.export(first, last, site))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"roster-" + first + "-" + last + ".xlsx\"")
                .build();
    }

    private LocalDate first(@Nullable String from) {
        var day = Dates.day("/from", from);
        return day == null ? Days.today(clock) : day;
    }

    private static LocalDate last(LocalDate first, @Nullable String to) {
        var day = Dates.day("/to", to);
        return day == null ? first.plusDays(WEEK - 1L) : day;
    }
}

package org.guizhang.deadline.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.deadline.Deadline;
import org.guizhang.deadline.DeadlineFilter;
import org.guizhang.deadline.DeadlineRate;
import org.guizhang.deadline.DeadlineSubject;
import org.guizhang.deadline.Deadlines;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Page;
import org.jspecify.annotations.Nullable;

/** Clocks that run, and how they were kept. */
@Path("deadlines")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines")
@SecurityRequirement(name = "token")
public class DeadlinesResource {
    @Inject
    Deadlines deadlines;

    /** Why a clock stands still or goes on. */
    public record PauseReason(
            @Schema(required = true, maxLength = Deadlines.MAX_REASON, example = "The customer is away until Monday.")
            @Nullable
            String reason) {}

    @GET
    @Operation(
            summary = "List clocks",
            description =
                    "Those that the caller has to see to and those at the sites they are above; open ones where no"
                            + " state is named, the first due first, others the last due first. With mine=true the caller's alone."
                            + " The days are those on which they are due. subjectKind and subject go together.")
    @APIResponse(responseCode = "200", description = "A page of them, without their life lines.")
    public Page<Deadline> list(
            @QueryParam("state") DeadlineFilter.@Nullable Which state,
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("site") @Nullable UUID site,
            @Parameter(schema = @Schema(format = "date", example = "2026-11-01")) @QueryParam("from") @Nullable
                    String from,
            @Parameter(schema = @Schema(format = "date", example = "2026-12-01")) @QueryParam("to") @Nullable String to,
            @QueryParam("module") @Nullable UUID module,
            @QueryParam("rule") @Nullable String rule,
            @QueryParam("clause") @Nullable String clause,
            @QueryParam("person") @Nullable UUID person,
            @QueryParam("subjectKind") @Nullable String subjectKind,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") int size) {
        var about = subjectKind == null || subject == null ? null : new DeadlineSubject(subjectKind, subject, null);
        return deadlines.page(
                new DeadlineFilter(
                        state,
                        mine,
                        site,
                        Dates.day("/from", from),
                        Dates.day("/to", to),
                        module,
                        rule,
                        clause,
                        person,
                        about),
                cursor,
                Page.size(size));
    }

    @GET
    @Path("rates")
    @Operation(
            summary = "How clocks were kept",
            description =
                    "Those at the sites the caller is above that were due from one day to another, both counted and"
                            + " 366 at most, the last 31 days where none are named: kept, and broken (stopped too late, missed or overdue"
                            + " now), by rule, site, clause, or who had to see to them. What stands still or was taken away is not"
                            + " counted. The worst first.")
    @APIResponse(responseCode = "200", description = "A line for each.")
    public List<DeadlineRate> rates(
            @QueryParam("by") @DefaultValue("RULE") DeadlineRate.By by,
            @Parameter(schema = @Schema(format = "date", example = "2026-11-01")) @QueryParam("from") @Nullable
                    String from,
            @Parameter(schema = @Schema(format = "date", example = "2026-12-01")) @QueryParam("to") @Nullable String to,
            @QueryParam("site") @Nullable UUID site,
            @QueryParam("person") @Nullable UUID person,
            @QueryParam("clause") @Nullable String clause) {
        return deadlines.rates(
                new DeadlineFilter(
                        null,
                        false,
                        site,
                        Dates.day("/from", from),
                        Dates.day("/to", to),
                        null,
                        null,
                        clause,
                        person,
                        null),
                by);
    }

    @GET
    @Path("export")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary = "Export clocks",
            description =
                    "The same as the list, as CSV with a byte order mark, names of columns in the caller's language,"
                            + " times of China as 2026-11-29 16:03; leaves a trace.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response export(
            @QueryParam("state") DeadlineFilter.@Nullable Which state,
            @QueryParam("site") @Nullable UUID site,
            @Parameter(schema = @Schema(format = "date", example = "2026-11-01")) @QueryParam("from") @Nullable
                    String from,
            @Parameter(schema = @Schema(format = "date", example = "2026-12-01")) @QueryParam("to") @Nullable
                    String to) {
        var filter = new DeadlineFilter(
                state, false, site, Dates.day("/from", from), Dates.day("/to", to), null, null, null, null, null);
        return Response.ok(deadlines.csv(filter))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"deadlines.csv\"")
                .build();
    }

    @GET
    @Path("{deadline}")
    @Operation(
            summary = "Read a clock",
            description =
                    "With its life line: when it was moved and why, stood still, was reminded of, overdue, escalated"
                            + " and stopped.")
    @APIResponse(responseCode = "200", description = "The clock.")
    public Deadline get(@PathParam("deadline") String deadline) {
        return deadlines.get(Ids.parse(deadline));
    }

    @POST
    @Path("{deadline}/pause")
    @Operation(
            summary = "Let a clock stand still",
            description = "With a reason, by those above its place. What is due already cannot be paused.")
    @APIResponse(responseCode = "200", description = "The clock as it stands.")
    @APIResponse(responseCode = "403", description = "Somebody else is above its place.")
    @APIResponse(responseCode = "409", description = "It does not run, or is due already.")
    public Deadline pause(@PathParam("deadline") String deadline, PauseReason form) {
        return deadlines.pause(Ids.parse(deadline), form.reason());
    }

    @POST
    @Path("{deadline}/resumption")
    @Operation(
            summary = "Let a clock go on",
            description = "With a reason. As much time as was left, in its calendar, is left again.")
    @APIResponse(responseCode = "200", description = "The clock as it stands.")
    @APIResponse(responseCode = "403", description = "Somebody else is above its place.")
    @APIResponse(responseCode = "409", description = "It does not stand still.")
    public Deadline resume(@PathParam("deadline") String deadline, PauseReason form) {
        return deadlines.resume(Ids.parse(deadline), form.reason());
    }
}

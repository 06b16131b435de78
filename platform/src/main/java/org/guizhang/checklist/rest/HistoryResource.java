package org.guizhang.checklist.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.guizhang.checklist.BoardLine;
import org.guizhang.checklist.ChecklistRate;
import org.guizhang.checklist.WorkFilter;
import org.guizhang.checklist.WorkHistory;
import org.guizhang.checklist.WorkTrend;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Page;
import org.jspecify.annotations.Nullable;

/** How work has ended. */
@Path("history")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checklists")
@SecurityRequirement(name = "token")
public class HistoryResource {
    @Inject
    WorkHistory history;

    @GET
    @Operation(
            summary = "What was done, late, missed and skipped",
            description =
                    "Checklists that opened from one day to another, both counted and 366 at most, and have ended, at"
                            + " the sites the caller is above; the last 31 days where none are named. With person those that"
                            + " somebody has handed in. The last opened first.")
    @APIResponse(responseCode = "200", description = "A page of them; next is the cursor of the following one.")
    public Page<BoardLine> list(
            @Parameter(schema = @Schema(format = "date", example = "2026-11-01")) @QueryParam("from") @Nullable
                    String from,
            @Parameter(schema = @Schema(format = "date", example = "2026-12-01")) @QueryParam("to") @Nullable String to,
            @QueryParam("site") @Nullable UUID site,
            @QueryParam("checklist") @Nullable String checklist,
            @QueryParam("person") @Nullable UUID person,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") int size) {
        return history.page(filter(from, to, site, checklist, person), cursor, Page.size(size));
    }

    @GET
    @Path("rates")
    @Operation(
            summary = "How each checklist was done",
            description =
                    "Of the same days and filters, by checklist: how many ended how, and the average score. What was"
                            + " skipped has to be done by nobody. The lowest completion first.")
    @APIResponse(responseCode = "200", description = "A line for each checklist.")
    public List<ChecklistRate> rates(
            @Parameter(schema = @Schema(format = "date", example = "2026-11-01")) @QueryParam("from") @Nullable
                    String from,
            @Parameter(schema = @Schema(format = "date", example = "2026-12-01")) @QueryParam("to") @Nullable String to,
            @QueryParam("site") @Nullable UUID site,
            @QueryParam("checklist") @Nullable String checklist,
            @QueryParam("person") @Nullable UUID person) {
        return history.rates(filter(from, to, site, checklist, person));
    }

    @GET
    @Path("export")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary = "Export what was done",
            description =
                    "The same lines as CSV with a byte order mark, names of columns in the caller's language, times"
                            + " of China as 2026-11-29 16:03; leaves a trace.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response export(
            @Parameter(schema = @Schema(format = "date", example = "2026-11-01")) @QueryParam("from") @Nullable
                    String from,
            @Parameter(schema = @Schema(format = "date", example = "2026-12-01")) @QueryParam("to") @Nullable String to,
            @QueryParam("site") @Nullable UUID site,
            @QueryParam("checklist") @Nullable String checklist,
            @QueryParam("person") @Nullable UUID person) {
        return Response.ok(history.csv(filter(from, to, site, checklist, person)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"checklists.csv\"")
                .build();
    }

    @GET
    @Path("trend")
    @Operation(
            summary = "How all checklists were done, week by week",
            description =
                    "Of the same days and filters; weeks begin on Monday, and those in which nothing ended are left"
                            + " out.")
    @APIResponse(responseCode = "200", description = "A line for each week, the earliest first.")
    public List<WorkTrend> trend(
            @Parameter(schema = @Schema(format = "date", example = "2026-11-01")) @QueryParam("from") @Nullable
                    String from,
            @Parameter(schema = @Schema(format = "date", example = "2026-12-01")) @QueryParam("to") @Nullable String to,
            @QueryParam("site") @Nullable UUID site,
            @QueryParam("checklist") @Nullable String checklist,
            @QueryParam("person") @Nullable UUID person) {
        return history.trend(filter(from, to, site, checklist, person));
    }

    @GET
    @Path("workbook")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Operation(
            summary = "Export what was done for Excel",
            description =
                    "The same lines and how each checklist was done as an .xlsx file with two sheets, in the caller's"
                            + " language; leaves a trace.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response workbook(
            @Parameter(schema = @Schema(format = "date", example = "2026-11-01")) @QueryParam("from") @Nullable
                    String from,
            @Parameter(schema = @Schema(format = "date", example = "2026-12-01")) @QueryParam("to") @Nullable String to,
            @QueryParam("site") @Nullable UUID site,
            @QueryParam("checklist") @Nullable String checklist,
            @QueryParam("person") @Nullable UUID person) {
        return Response.ok(history.workbook(filter(from, to, site, checklist, person)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"checklists.xlsx\"")
                .build();
    }

    private static WorkFilter filter(
            @Nullable String from,
            @Nullable String to,
            @Nullable UUID site,
            @Nullable String checklist,
            @Nullable UUID person) {
        return new WorkFilter(Dates.day("/from", from), Dates.day("/to", to), site, checklist, person);
    }
}

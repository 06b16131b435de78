package org.guizhang.record.rest;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.record.RecordFilter;
import org.guizhang.record.RecordLine;
import org.guizhang.record.Records;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Page;
import org.jspecify.annotations.Nullable;

/** Lists of records. */
@Path("records")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@SecurityRequirement(name = "token")
public class RecordListResource {
    /** Office Open XML, a workbook. */
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Records records;

    @GET
    @Operation(
            summary = "List records",
            description =
                    "Those that the caller sees, the last changed first. Drafts are in the lists of what the caller has"
                            + " begun (mine) and of what awaits the caller alone; from and to are days the records are of; names asks"
                            + " for those that name a person, a thing or another record; query for words in numbers and shown answers; expiresBy, of one form with an"
                            + " expiry, for what is out of date after that day or before and has not been ended.")
    @APIResponse(responseCode = "200", description = "A page of them; next is the cursor of the following one.")
    public Page<RecordLine> list(
            @QueryParam("module") @Nullable UUID module,
            @QueryParam("form") @Nullable String form,
            @QueryParam("state") @Nullable String state,
            @QueryParam("open") @Nullable Boolean open,
            @QueryParam("site") @Nullable UUID site,
            @QueryParam("author") @Nullable UUID author,
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("awaiting") RecordFilter.@Nullable Awaiting awaiting,
            @QueryParam("names") @Nullable UUID names,
            @Parameter(schema = @Schema(format = "date", example = "2026-11-01")) @QueryParam("from") @Nullable
                    String from,
            @Parameter(schema = @Schema(format = "date", example = "2026-12-01")) @QueryParam("to") @Nullable String to,
            @Parameter(schema = @Schema(maxLength = RecordFilter.MAX_QUERY, example = "PTSDJ2026"))
                    @QueryParam("query")
                    @Nullable
                    String query,
            @Parameter(schema = @Schema(format = "date", example = "2026-12-31")) @QueryParam("expiresBy") @Nullable
                    String expiresBy,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") int size) {
        var filter = new RecordFilter(
                module,
                form,
                state,
                open,
                site,
                author,
                mine,
                awaiting,
                names,
                Dates.day("/from", from),
                Dates.day("/to", to),
                query,
                Dates.day("/expiresBy", expiresBy));
        return records.page(filter, cursor, Page.size(size));
    }

    @GET
    @Path("export")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary = "Export the records of a form",
            description =
                    "As CSV with a byte order mark, a column for each field, names in the caller's language, times of"
                            + " China; what the caller does not see is empty, and secret records are for their custodian and"
                            + " administrators alone. Leaves a trace.")
    @APIResponse(responseCode = "200", description = "The file.")
    @APIResponse(responseCode = "400", description = "Module and form have to be named.")
    public Response export(
            @Parameter(required = true) @QueryParam("module") @Nullable UUID module,
            @Parameter(required = true, schema = @Schema(example = "complaint")) @QueryParam("form") @Nullable
                    String form,
            @QueryParam("state") @Nullable String state,
            @QueryParam("site") @Nullable UUID site,
            @Parameter(schema = @Schema(format = "date", example = "2026-11-01")) @QueryParam("from") @Nullable
                    String from,
            @Parameter(schema = @Schema(format = "date", example = "2026-12-01")) @QueryParam("to") @Nullable
                    String to) {
        return Response.ok(records.csv(filter(module, form, state, site, from, to)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"records.csv\"")
                .build();
    }

    @GET
    @Path("workbook")
    @Produces(XLSX)
    @Operation(
            summary = "Export the records of a form as a workbook",
            description = "The same as /records/export as an .xlsx file, numbers as numbers. Leaves a trace.")
    @APIResponse(responseCode = "200", description = "The file.")
    @APIResponse(responseCode = "400", description = "Module and form have to be named.")
    public Response workbook(
            @Parameter(required = true) @QueryParam("module") @Nullable UUID module,
            @Parameter(required = true, schema = @Schema(example = "complaint")) @QueryParam("form") @Nullable
                    String form,
            @QueryParam("state") @Nullable String state,
            @QueryParam("site") @Nullable UUID site,
            @Parameter(schema = @Schema(format = "date", example = "2026-11-01")) @QueryParam("from") @Nullable
                    String from,
            @Parameter(schema = @Schema(format = "date", example = "2026-12-01")) @QueryParam("to") @Nullable
                    String to) {
        return Response.ok(records.workbook(filter(module, form, state, site, from, to)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"records.xlsx\"")
                .build();
    }

    private static RecordFilter filter(
            @Nullable UUID module,
            @Nullable String form,
            @Nullable String state,
            @Nullable UUID site,
            @Nullable String from,
            @Nullable String to) {
        return new RecordFilter(
                module,
                form,
                state,
                null,
                site,
                null,
                false,
                null,
                null,
                Dates.day("/from", from),
                Dates.day("/to", to),
                null,
                null);
    }
}

package org.guizhang.duty.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.duty.ShiftImport;
import org.guizhang.duty.ShiftImport.Outcome;
import org.guizhang.duty.ShiftImports;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.StoresNothing;

/** Shifts out of a spreadsheet. */
@Path("duty/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duty")
@SecurityRequirement(name = "token")
public class ShiftImportsResource {
    /** Office Open XML, a workbook. */
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    ShiftImports imports;

    @Inject
    CurrentCaller caller;

    /** What was found in the file; {@code add}, {@code twice}, {@code present} and {@code wrong} count its rows. */
    @Schema(name = "ShiftImport")
    public record Found(boolean applied, long add, long twice, long present, long wrong, List<Row> rows) {}

    /** One row; {@code person} as it is written. */
    @Schema(name = "ShiftImportRow")
    public record Row(int row, String person, Outcome outcome, List<Fault> faults) {}

    /** A wrong cell: which, why, and what to do. */
    @Schema(name = "ShiftImportFault")
    public record Fault(String column, String rule, String remedy) {}

    @POST
    @StoresNothing(unless = "apply")
    @Consumes(MediaType.WILDCARD)
    @RequestBody(content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            summary = "Take shifts in out of an .xlsx file",
            description =
                    "A dry run unless apply is true: what each row would do, or what is wrong with it. With apply all"
                            + " rows are taken in, or none. Shifts that are there stay; DOUBLE says that the person is on another"
                            + " post at that time. At most 1 MiB and 2000 rows; formulas are not computed.")
    @APIResponse(responseCode = "200", description = "What the rows mean, or, applied, what was done.")
    @APIResponse(responseCode = "400", description = "No such list, or, applied, wrong rows, each cell named.")
    public Found take(byte[] file, @QueryParam("apply") @DefaultValue("false") boolean apply) {
        var found = apply ? imports.apply(file) : imports.plan(file);
        return new Found(
                found.applied(),
                found.count(Outcome.ADD),
                found.count(Outcome.DOUBLE),
                found.count(Outcome.PRESENT),
                found.count(Outcome.WRONG),
                found.lines().stream().map(line -> row(line, caller.locale())).toList());
    }

    @GET
    @Path("template")
    @Produces(XLSX)
    @Operation(
            summary = "The empty list of shifts to fill in",
            description = "An .xlsx file with the heads, in the caller's language.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response template() {
        return Response.ok(imports.template())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"shifts.xlsx\"")
                .build();
    }

    private static Row row(ShiftImport.Line line, Locale locale) {
        return new Row(
                line.row(),
                line.person(),
                line.outcome(),
                line.faults().stream()
                        .map(fault -> new Fault(
                                fault.column(), fault.rule(), fault.remedy().in(locale)))
                        .toList());
    }
}

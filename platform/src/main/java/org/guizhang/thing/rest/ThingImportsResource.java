package org.guizhang.thing.rest;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.shared.Text;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.StoresNothing;
import org.guizhang.thing.ThingImport;
import org.guizhang.thing.ThingImports;
import org.jspecify.annotations.Nullable;

/** Things out of a spreadsheet. */
@Path("things/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Things")
@SecurityRequirement(name = "token")
public class ThingImportsResource {
    /** Office Open XML, a workbook. */
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    ThingImports imports;

    @Inject
    CurrentCaller caller;

    /** What was found in the file; {@code add}, {@code change}, {@code present} and {@code wrong} count its rows. */
    @Schema(name = "ThingImport")
    public record Found(boolean applied, long add, long change, long present, long wrong, List<Row> rows) {}

    /** One row; {@code thing} is the one it is about, where there is one. */
    @Schema(name = "ThingImportRow")
    public record Row(
            int row,
            String name,
            @Nullable UUID thing,
            @Nullable Text siteName,
            ThingImport.Outcome outcome,
            List<Fault> faults) {}

    /** A wrong cell: which, why, and what to do. */
    @Schema(name = "ThingImportFault")
    public record Fault(String column, String rule, String remedy) {}

    @POST
    @StoresNothing(unless = "apply")
    @Consumes(MediaType.WILDCARD)
    @RequestBody(content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            summary = "Take things in out of an .xlsx file",
            description =
                    "Things of one kind. A dry run unless apply is true: what each row would do, or what is wrong with"
                            + " it. With apply all rows are taken in, or none. A thing of the same name at the same site is"
                            + " changed; what is blank stays as it is. At most 1 MiB and 1000 rows; formulas are not computed.")
    @APIResponse(responseCode = "200", description = "What the rows mean, or, applied, what was done.")
    @APIResponse(responseCode = "400", description = "No such list, or, applied, wrong rows, each cell named.")
    public Found take(
            byte[] file,
            @QueryParam("kind") @DefaultValue("") @Schema(example = "restaurant-operations/supplier") String kind,
            @QueryParam("apply") @DefaultValue("false") boolean apply) {
        var found = apply ? imports.apply(kind, file) : imports.plan(kind, file);
        return new Found(
                found.applied(),
                found.count(ThingImport.Outcome.ADD),
                found.count(ThingImport.Outcome.CHANGE),
                found.count(ThingImport.Outcome.PRESENT),
                found.count(ThingImport.Outcome.WRONG),
                found.lines().stream().map(line -> row(line, caller.locale())).toList());
    }

    @GET
    @Path("template")
    @Produces(XLSX)
    @Operation(
            summary = "The empty list of a kind to fill in",
            description = "An .xlsx file with the heads, in the caller's language.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response template(@QueryParam("kind") @DefaultValue("") String kind) {
        return Response.ok(imports.template(kind))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"things.xlsx\"")
                .build();
    }

    private static Row row(ThingImport.Line line, Locale locale) {
        return new Row(
                line.row(),
                line.name(),
                line.id(),
                line.site(),
                line.outcome(),
                line.faults().stream()
                        .map(fault -> new Fault(
                                fault.column(), fault.rule(), fault.remedy().in(locale)))
                        .toList());
    }
}

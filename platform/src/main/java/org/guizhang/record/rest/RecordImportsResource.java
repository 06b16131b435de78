package org.guizhang.record.rest;

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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.record.RecordImport;
import org.guizhang.record.RecordImports;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.StoresNothing;
import org.jspecify.annotations.Nullable;

/** Records out of files. */
@Path("record-forms/{module}/{form}/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@SecurityRequirement(name = "token")
public class RecordImportsResource {
    @Inject
    RecordImports imports;

    @Inject
    CurrentCaller caller;

    /** What was found in the file; {@code wrong} counts its wrong rows, {@code before} says when the same rows were handed in. */
    @Schema(name = "RecordImport")
    public record Found(boolean applied, @Nullable Instant before, long wrong, List<Row> rows) {}

    /** One row; {@code serial} is the number it gets, or would get if the file was handed in now. */
    @Schema(name = "RecordImportRow")
    public record Row(int row, @Nullable String serial, List<Fault> faults) {}

    /** What is wrong: in which column, why, and what to do; without a column it is about the whole row. */
    @Schema(name = "RecordImportFault")
    public record Fault(String column, String title, String rule, String remedy) {}

    @POST
    @StoresNothing(unless = "apply")
    @Consumes(MediaType.WILDCARD)
    @RequestBody(
            content =
                    @Content(
                            mediaType = RecordListResource.XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            summary = "Hand records in out of a file",
            description =
                    "An .xlsx or .csv file with a column for each field. A dry run unless apply is true: every row is tried"
                            + " as if it was handed in by the caller, with rules, numbers and registers, and nothing stays. With apply all"
                            + " rows are handed in, or none. The same rows once more are refused. At most 1 MiB and 200 rows; formulas are not computed; forms"
                            + " with tables that have to be filled in cannot be taken in so.")
    @APIResponse(responseCode = "200", description = "What the rows mean, or, applied, what was done.")
    @APIResponse(responseCode = "400", description = "No such list, or, applied, wrong rows, each column named.")
    @APIResponse(responseCode = "404", description = "The module has nothing in force, or no such form for the caller.")
    public Found take(
            byte[] file,
            @PathParam("module") String module,
            @Parameter(schema = @Schema(maxLength = 100, example = "complaint")) @PathParam("form") String form,
            @QueryParam("site") @Nullable UUID site,
            @QueryParam("apply") @DefaultValue("false") boolean apply) {
        var id = Ids.parse(module);
        var found = apply ? imports.apply(id, form, site, file) : imports.plan(id, form, site, file);
        var locale = caller.locale();
        return new Found(
                found.applied(),
                found.before(),
                found.wrong(),
                found.lines().stream().map(line -> row(line, locale)).toList());
    }

    @GET
    @Path("template")
    @Produces(RecordListResource.XLSX)
    @Operation(
            summary = "The empty list of a form to fill in",
            description = "An .xlsx file with the heads, in the caller's language.")
    @APIResponse(responseCode = "200", description = "The file.")
    @APIResponse(responseCode = "404", description = "The module has nothing in force, or no such form for the caller.")
    public Response template(
            @PathParam("module") String module,
            @Parameter(schema = @Schema(maxLength = 100, example = "complaint")) @PathParam("form") String form) {
        return Response.ok(imports.template(Ids.parse(module), form))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"records.xlsx\"")
                .build();
    }

    private static Row row(RecordImport.Line line, Locale locale) {
        return new Row(
                line.row(),
                line.serial(),
                line.faults().stream()
                        .map(fault -> new Fault(
                                fault.column(),
                                fault.title().in(locale),
                                fault.rule(),
                                fault.remedy().in(locale)))
                        .toList());
    }
}

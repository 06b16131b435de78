package org.guizhang.joining.roster.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
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
import org.guizhang.joining.roster.RosterImport;
import org.guizhang.joining.roster.RosterImports;
import org.guizhang.shared.PublicAddress;
import org.guizhang.shared.Text;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.ShowsSecret;
import org.guizhang.tenant.StoresNothing;
import org.jspecify.annotations.Nullable;

/** People out of a spreadsheet. */
@Path("people/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@SecurityRequirement(name = "token")
public class RosterImportsResource {
    /** Office Open XML, a workbook. */
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    RosterImports imports;

    @Inject
    CurrentCaller caller;

    @Inject
    PublicAddress address;

    @Context
    UriInfo uri;

    /**
     * What was found in the file; {@code add}, {@code assign}, {@code present} and {@code wrong} count its rows,
     * {@code unread} names columns that were not understood, {@code passed} rows that name nobody, such as sums.
     */
    public record Found(
            boolean applied,
            long add,
            long assign,
            long present,
            long wrong,
            List<Row> rows,
            List<String> unread,
            List<Passed> passed) {}

    /** A row that names nobody, and what stands in it. */
    public record Passed(int row, String words) {}

    /**
     * One row; {@code link} lets the holder of its e-mail address or phone number say yes, {@code password} is the first
     * one of its employee number. Either is shown this once. What is not {@code mailed} has to be handed over.
     */
    public record Row(
            int row,
            String name,
            String login,
            Role role,
            @Nullable UUID position,
            @Nullable Text positionTitle,
            @Nullable UUID site,
            @Nullable Text siteName,
            @Nullable LocalDate from,
            RosterImport.Outcome outcome,
            List<Fault> faults,
            @Nullable String password,
            @Nullable String link,
            boolean mailed) {}

    /** A wrong cell: which, why, and what to do. */
    public record Fault(String column, String rule, String remedy) {}

    @POST
    @ShowsSecret
    @StoresNothing(unless = "apply")
    @Consumes(MediaType.WILDCARD)
    @RequestBody(content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            summary = "Take people in out of an .xlsx file",
            description = "A dry run unless apply is true: what each row would do, or what is wrong with it. With apply"
                    + " all rows are taken in, or none; with without-wrong, too, all but those that are wrong. The list is"
                    + " looked for on any sheet, its heads in the first ten rows. At most 1 MiB and 1000 rows; formulas"
                    + " are not computed.")
    @APIResponse(
            responseCode = "200",
            description = "What the rows mean, or, applied, what was done; links and first passwords this once.")
    @APIResponse(responseCode = "400", description = "No list of people, or, applied, wrong rows, each cell named.")
    public Found take(
            byte[] file,
            @QueryParam("apply") @DefaultValue("false") boolean apply,
            @QueryParam("without-wrong") @DefaultValue("false") boolean withoutWrong) {
        return found(
                apply
                        ? imports.apply(
                                file,
                                address.orElse(uri.getBaseUri().resolve("/").toString()),
                                withoutWrong)
                        : imports.plan(file));
    }

    @POST
    @Path("wrong-rows")
    @StoresNothing
    @Consumes(MediaType.WILDCARD)
    @Produces(XLSX)
    @RequestBody(content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            summary = "The wrong rows of a list of people as a list of their own",
            description =
                    "As they were written, with what is to be mended behind each, in the caller's language; mended it"
                            + " is taken like any other list.")
    @APIResponse(responseCode = "200", description = "An .xlsx file.")
    @APIResponse(responseCode = "400", description = "No list of people.")
    public Response wrongRows(byte[] file) {
        return Response.ok(imports.wrongRows(file))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"wrong-rows.xlsx\"")
                .build();
    }

    @GET
    @Path("template")
    @Produces(XLSX)
    @Operation(
            summary = "The empty list to fill in",
            description = "An .xlsx file with the heads, in the caller's language.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response template() {
        return Response.ok(imports.template())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"people.xlsx\"")
                .build();
    }

    private Found found(RosterImport roster) {
        return new Found(
                roster.applied(),
                roster.count(RosterImport.Outcome.ADD),
                roster.count(RosterImport.Outcome.ASSIGN),
                roster.count(RosterImport.Outcome.PRESENT),
                roster.count(RosterImport.Outcome.WRONG),
                roster.lines().stream().map(line -> row(line, caller.locale())).toList(),
                roster.unread(),
                roster.passed().stream()
                        .map(passed -> new Passed(passed.row(), passed.words()))
                        .toList());
    }

    private static Row row(RosterImport.Line line, Locale locale) {
        var placement = line.placement();
        return new Row(
                line.row(),
                line.name(),
                line.login(),
                line.role(),
                placement == null ? null : placement.position(),
                placement == null ? null : placement.title(),
                placement == null ? null : placement.site(),
                placement == null ? null : placement.siteName(),
                placement == null ? null : placement.from(),
                line.outcome(),
                line.faults().stream()
                        .map(fault -> new Fault(
                                fault.column(), fault.rule(), fault.remedy().in(locale)))
                        .toList(),
                line.password(),
                line.link(),
                line.mailed());
    }
}

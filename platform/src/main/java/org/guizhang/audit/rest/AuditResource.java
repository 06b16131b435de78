package org.guizhang.audit.rest;

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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.audit.AuditEvent;
import org.guizhang.audit.AuditExport;
import org.guizhang.audit.AuditFilter;
import org.guizhang.audit.AuditSort;
import org.guizhang.audit.AuditTrail;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Page;
import org.guizhang.shared.SortOrder;
import org.jspecify.annotations.Nullable;

/** The audit trail. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@SecurityRequirement(name = "token")
public class AuditResource {
    @Inject
    AuditTrail trail;

    @Inject
    AuditExport export;

    @GET
    @Operation(
            summary = "Read the trail",
            description = "Newest first, with the hashes of the chain; by person (actor), action, and time: from is the"
                    + " first moment, to the one from which on nothing is shown (RFC 3339). With sort=number the"
                    + " oldest first.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the following one.")
    public Page<AuditEvent> list(
            @QueryParam("actor") @Nullable UUID actor,
            @QueryParam("action") @Nullable String action,
            @Parameter(schema = @Schema(format = "date-time")) @QueryParam("from") @Nullable String from,
            @Parameter(schema = @Schema(format = "date-time")) @QueryParam("to") @Nullable String to,
            @Parameter(schema = @Schema(enumeration = {"number", "-number"})) @QueryParam("sort") @Nullable String sort,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") int size) {
        var order = SortOrder.parse(AuditSort.class, sort, AuditTrail.NEWEST_FIRST);
        return trail.list(filter(actor, action, from, to), order, cursor, Page.size(size));
    }

    @GET
    @Path("export")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary = "Export the trail",
            description = "All events of a filter as CSV with a byte order mark, column names in the language of the"
                    + " answer. Cells that a spreadsheet would take for a formula get an apostrophe in front. The"
                    + " export is itself an event of the trail.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response export(
            @QueryParam("actor") @Nullable UUID actor,
            @QueryParam("action") @Nullable String action,
            @Parameter(schema = @Schema(format = "date-time")) @QueryParam("from") @Nullable String from,
            @Parameter(schema = @Schema(format = "date-time")) @QueryParam("to") @Nullable String to) {
        StreamingOutput file = export.of(filter(actor, action, from, to))::to;
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .build();
    }

    @GET
    @Path("verification")
    @Operation(summary = "Verify the chain", description = "Recomputes every hash of the tenant's trail.")
    @APIResponse(responseCode = "200", description = "Whether the chain is whole, and where it breaks.")
    public AuditTrail.Verification verify() {
        return trail.verify();
    }

    private static AuditFilter filter(
            @Nullable UUID actor, @Nullable String action, @Nullable String from, @Nullable String to) {
        return new AuditFilter(actor, action, Dates.moment("/from", from), Dates.moment("/to", to));
    }
}

package org.guizhang.record.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.record.DueRecord;
import org.guizhang.record.RecordDisposal;
import org.guizhang.record.RecordKeeping;
import org.guizhang.record.Records;
import org.guizhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/** How long records are kept. */
@Path("record-forms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@SecurityRequirement(name = "token")
public class RecordKeepingResource {
    @Inject
    RecordKeeping keeping;

    /** Which records go, and why. */
    @Schema(name = "DisposalRequest")
    public record Wanted(
            @Schema(required = true, minItems = 1, maxItems = RecordDisposal.MOST) @Nullable
            List<UUID> records,

            @Schema(
                    required = true,
                    maxLength = Records.MAX_REASON,
                    example = "Kept for three years as clause 12 says.")
            @Nullable
            String reason) {}

    @GET
    @Path("{module}/{form}/due")
    @Operation(
            summary = "List until when records of a form are kept",
            description =
                    "Those that have ended and that the caller keeps, as administrator or custodian, the earliest day first."
                            + " mayGo says that they may go, held that they stay nevertheless. At most 1000.")
    @APIResponse(responseCode = "200", description = "The records; none where the form names no time.")
    @APIResponse(responseCode = "404", description = "No such form.")
    public List<DueRecord> due(
            @PathParam("module") String module,
            @Parameter(schema = @Schema(maxLength = 100, example = "complaint")) @PathParam("form") String form) {
        return keeping.due(Ids.parse(module), form);
    }

    @GET
    @Path("{module}/{form}/disposals")
    @Operation(
            summary = "List what was disposed of",
            description =
                    "For administrators, the latest first: who, why, which numbers, and the digests of what went.")
    @APIResponse(responseCode = "200", description = "The last 100 disposals.")
    @APIResponse(responseCode = "404", description = "No such form.")
    public List<RecordDisposal> disposals(
            @PathParam("module") String module,
            @Parameter(schema = @Schema(maxLength = 100, example = "complaint")) @PathParam("form") String form) {
        return keeping.disposals(Ids.parse(module), form);
    }

    @POST
    @Path("{module}/{form}/disposals")
    @Operation(
            summary = "Dispose of records that are due",
            description =
                    "All or none. Answers, versions, signatures and pictures go for good; the number stays, with the digest of"
                            + " the last version. What is held, or has to be kept yet, is named and nothing goes.")
    @APIResponse(responseCode = "200", description = "What was disposed of.")
    @APIResponse(responseCode = "400", description = "Some may not go; each is named.")
    @APIResponse(responseCode = "404", description = "No such form.")
    public RecordDisposal dispose(
            @PathParam("module") String module,
            @Parameter(schema = @Schema(maxLength = 100, example = "complaint")) @PathParam("form") String form,
            Wanted wanted) {
        var records = wanted.records();
        return keeping.dispose(Ids.parse(module), form, records == null ? List.of() : records, wanted.reason());
    }
}

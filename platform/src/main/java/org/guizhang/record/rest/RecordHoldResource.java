package org.guizhang.record.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.record.RecordKeeping;
import org.guizhang.record.Records;
import org.guizhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Records that are kept whatever their time. */
@Path("records/{record}/hold")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@SecurityRequirement(name = "token")
public class RecordHoldResource {
    @Inject
    RecordKeeping keeping;

    /** Why a record is kept beyond its time. */
    @Schema(name = "HoldRequest")
    public record Hold(
            @Schema(required = true, maxLength = Records.MAX_REASON, example = "Dispute with the supplier.") @Nullable
            String reason) {}

    @PUT
    @Operation(
            summary = "Keep a record whatever its time",
            description = "For its custodian and administrators. One that is held already stays as it is.")
    @APIResponse(responseCode = "204", description = "It is held.")
    @APIResponse(responseCode = "403", description = "The caller does not keep it.")
    @APIResponse(responseCode = "409", description = "It is a draft, or was disposed of.")
    public void hold(@PathParam("record") String record, Hold hold) {
        keeping.hold(Ids.parse(record), hold.reason());
    }

    @DELETE
    @Operation(summary = "End a hold", description = "The record's time counts again.")
    @APIResponse(responseCode = "204", description = "It is not held.")
    @APIResponse(responseCode = "403", description = "The caller does not keep it.")
    public void release(@PathParam("record") String record) {
        keeping.release(Ids.parse(record));
    }
}

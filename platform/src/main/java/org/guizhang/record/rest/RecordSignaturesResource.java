package org.guizhang.record.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.record.FormRecord;
import org.guizhang.record.GivenSignature;
import org.guizhang.record.Records;
import org.guizhang.shared.Ids;

/** Signatures that are given before the step that needs them. */
@Path("records/{record}/signatures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@SecurityRequirement(name = "token")
public class RecordSignaturesResource {
    @Inject
    Records records;

    @PUT
    @Path("{signature}")
    @Operation(
            summary = "Sign before a step is taken",
            description = "To what is stored now, on a device of one's own; it falls when other answers are stored.")
    @APIResponse(responseCode = "200", description = "The record with the signature.")
    @APIResponse(responseCode = "400", description = "It says nothing, or is not for the caller to give.")
    public FormRecord sign(
            @PathParam("record") String record,
            @Parameter(schema = @Schema(maxLength = 100, example = "incoming")) @PathParam("signature") String key,
            GivenSignature signature) {
        return records.sign(Ids.parse(record), key, signature);
    }

    @PUT
    @Path("{table}/{row}")
    @Operation(
            summary = "Sign a row before a step is taken",
            description = "The same for a row of a table that is signed row by row; row counts from 0.")
    @APIResponse(responseCode = "200", description = "The record with the signature.")
    @APIResponse(responseCode = "400", description = "It says nothing, or is not for the caller to give.")
    public FormRecord signRow(
            @PathParam("record") String record,
            @Parameter(schema = @Schema(maxLength = 100, example = "attendees")) @PathParam("table") String table,
            @Parameter(schema = @Schema(maxLength = 9, example = "0")) @PathParam("row") String row,
            GivenSignature signature) {
        return records.sign(Ids.parse(record), table + "/" + row, signature);
    }
}

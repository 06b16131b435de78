package org.guizhang.checklist.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.checklist.OutsideCorrection;
import org.guizhang.checklist.OutsideCorrections;
import org.guizhang.checklist.OutsideFinding;
import org.guizhang.tenant.WithoutCredential;
import org.jspecify.annotations.Nullable;

/** What somebody outside does by a link to correct by. Its secret stands in no address, so that no log of those has it. */
@Path("outside/corrections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Checklists")
public class OutsideCorrectionsResource {
    private static final String CLOSED =
            "Unknown, used, expired, taken back, or nothing to correct any more; which of them is not told.";
    private static final String OFTEN = "Asked too often; Retry-After says when.";

    @Inject
    OutsideCorrections corrections;

    @Context
    HttpServletRequest request;

    /** @param secret what stands behind the point in the link */
    public record CorrectionSecret(
            @Schema(required = true, example = "nobody-made-this") @Nullable
            String secret) {}

    /** @param sha256 of a photo of the failure */
    public record FailurePhoto(
            @Schema(required = true, example = "nobody-made-this") @Nullable
            String secret,

            @Schema(
                    required = true,
                    minLength = 64,
                    maxLength = 64,
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @Nullable
            String sha256) {}

    @POST
    @Path("preview")
    @WithoutCredential
    @Operation(summary = "Read what a link is to correct", description = "What failed where, and until when.")
    @APIResponse(responseCode = "200", description = "The failure.")
    @APIResponse(responseCode = "404", description = CLOSED)
    @APIResponse(responseCode = "429", description = OFTEN)
    public OutsideFinding preview(CorrectionSecret link) {
        return corrections.read(link.secret(), request.getRemoteAddr());
    }

    @POST
    @Path("photo")
    @Produces("image/jpeg")
    @WithoutCredential
    @Operation(summary = "Look at a photo of a failure", description = "One of those that the preview names.")
    @APIResponse(responseCode = "200", description = "The photo.")
    @APIResponse(responseCode = "404", description = CLOSED)
    @APIResponse(responseCode = "429", description = OFTEN)
    public Response photo(FailurePhoto photo) {
        return Response.ok(corrections.photo(photo.secret(), photo.sha256(), request.getRemoteAddr()))
                .build();
    }

    @PUT
    @Path("photos/{sha256}")
    @Consumes(MediaType.WILDCARD)
    @WithoutCredential
    @RequestBody(
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            summary = "Send a photo of a correction",
            description = "By the rules for pictures of people of the business, before the correction that names it.")
    @APIResponse(responseCode = "204", description = "It is kept.")
    @APIResponse(responseCode = "400", description = "No such picture, or the digest is of something else.")
    @APIResponse(responseCode = "404", description = CLOSED)
    @APIResponse(responseCode = "409", description = "The business keeps as many pictures as it may.")
    @APIResponse(responseCode = "413", description = "More than 8 MiB.")
    @APIResponse(responseCode = "429", description = OFTEN)
    public void send(
            @HeaderParam("X-Link-Secret")
                    @Parameter(description = "What stands behind the point in the link.")
                    @Nullable
                    String secret,
            @PathParam("sha256") String sha256,
            byte[] picture) {
        corrections.send(secret, sha256, picture, request.getRemoteAddr());
    }

    @POST
    @WithoutCredential
    @Operation(
            summary = "Say by a link that it is put right",
            description =
                    "With a name and a note, photos, or both. It waits for somebody of the business to look then.")
    @APIResponse(responseCode = "204", description = "Told; the link has ended.")
    @APIResponse(responseCode = "400", description = "The name is missing, or both note and photos.")
    @APIResponse(responseCode = "404", description = CLOSED)
    @APIResponse(responseCode = "429", description = OFTEN)
    public void correct(OutsideCorrection correction) {
        corrections.correct(correction, request.getRemoteAddr());
    }
}

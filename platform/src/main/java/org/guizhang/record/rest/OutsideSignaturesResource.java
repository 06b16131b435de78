package org.guizhang.record.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.outside.OutsideLinks;
import org.guizhang.record.OutsideSheet;
import org.guizhang.record.OutsideSignatures;
import org.guizhang.record.OutsideSigning;
import org.guizhang.tenant.WithoutCredential;
import org.jspecify.annotations.Nullable;

/** What somebody outside does by a link to sign by. Its secret stands in bodies alone, so that no log of addresses has it. */
@Path("outside/signatures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
public class OutsideSignaturesResource {
    private static final String CLOSED =
            "Unknown, used, expired, taken back, or changed since; which of them is not told.";
    private static final String OFTEN = "Asked too often; Retry-After says when.";

    @Inject
    OutsideSignatures signatures;

    @Context
    HttpServletRequest request;

    /** @param secret what stands behind the point in the link */
    public record OutsideSecret(
            @Schema(required = true, example = "nobody-made-this") @Nullable
            String secret) {}

    /** @param sha256 of a picture of the sheet */
    public record SheetPhoto(
            @Schema(required = true, example = "nobody-made-this") @Nullable
            String secret,

            @Schema(
                    required = true,
                    minLength = 64,
                    maxLength = 64,
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @Nullable
            String sha256) {}

    /** @param name left out where the form says it */
    public record SigningRefusal(
            @Schema(required = true, example = "nobody-made-this") @Nullable
            String secret,

            @Schema(maxLength = OutsideLinks.MAX_NAME, example = "Master Zhang") @Nullable
            String name,

            @Schema(required = true, maxLength = OutsideLinks.MAX_REASON, example = "The pump still leaks.") @Nullable
            String reason) {}

    @POST
    @Path("preview")
    @WithoutCredential
    @Operation(
            summary = "Read what a link is to sign",
            description = "What the form says now, in words; without what is personal.")
    @APIResponse(responseCode = "200", description = "What is signed.")
    @APIResponse(responseCode = "404", description = CLOSED)
    @APIResponse(responseCode = "429", description = OFTEN)
    public OutsideSheet preview(OutsideSecret link) {
        return signatures.read(link.secret(), request.getRemoteAddr());
    }

    @POST
    @Path("photo")
    @Produces("image/jpeg")
    @WithoutCredential
    @Operation(summary = "Look at a picture of what is signed", description = "One of those that the sheet names.")
    @APIResponse(responseCode = "200", description = "The picture.")
    @APIResponse(responseCode = "404", description = CLOSED)
    @APIResponse(responseCode = "429", description = OFTEN)
    public Response photo(SheetPhoto photo) {
        return Response.ok(signatures.photo(photo.secret(), photo.sha256(), request.getRemoteAddr()))
                .build();
    }

    @POST
    @WithoutCredential
    @Operation(
            summary = "Sign by a link",
            description = "Drawn, with the signer's name. It counts for the step while the answers stay as they are.")
    @APIResponse(responseCode = "204", description = "Signed; the link has ended.")
    @APIResponse(responseCode = "400", description = "Nothing is drawn, or the name is missing.")
    @APIResponse(responseCode = "404", description = CLOSED)
    @APIResponse(responseCode = "429", description = OFTEN)
    public void sign(OutsideSigning signing) {
        signatures.sign(signing, request.getRemoteAddr());
    }

    @POST
    @Path("refusal")
    @WithoutCredential
    @Operation(summary = "Do not sign", description = "For a reason, which whoever made the link is told.")
    @APIResponse(responseCode = "204", description = "Refused; the link has ended.")
    @APIResponse(responseCode = "400", description = "The name or the reason is missing.")
    @APIResponse(responseCode = "404", description = CLOSED)
    @APIResponse(responseCode = "429", description = OFTEN)
    public void refuse(SigningRefusal refusal) {
        signatures.refuse(refusal.secret(), refusal.name(), refusal.reason(), request.getRemoteAddr());
    }
}

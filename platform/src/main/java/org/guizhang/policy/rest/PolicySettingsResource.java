package org.guizhang.policy.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.policy.review.Review;
import org.guizhang.policy.review.Reviews;
import org.guizhang.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** How this business publishes. */
@Path("policy-settings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
@SecurityRequirement(name = "token")
public class PolicySettingsResource {
    @Inject
    Reviews reviews;

    /**
     * @param reviewRequired whether nothing is published without a second person
     * @param authorMayApprove whether that may be somebody who has written words of the draft; left out: as it is
     */
    public record Settings(
            @Schema(required = true, example = "false") @Nullable
            Boolean reviewRequired,

            @Nullable Boolean authorMayApprove) {}

    @GET
    @Operation(summary = "Read how this business publishes")
    @APIResponse(responseCode = "200", description = "The settings.")
    public Settings get() {
        var now = reviews.settings();
        return new Settings(now.required(), now.authorMayApprove());
    }

    @PUT
    @Operation(summary = "Set how this business publishes", description = "For owners.")
    @APIResponse(responseCode = "200", description = "The settings.")
    public Settings set(Settings form) {
        if (form.reviewRequired() == null) {
            throw Rejected.field("/reviewRequired", "required");
        }
        var may = form.authorMayApprove() == null ? reviews.settings().authorMayApprove() : form.authorMayApprove();
        reviews.set(new Review.Settings(form.reviewRequired(), may));
        return get();
    }
}

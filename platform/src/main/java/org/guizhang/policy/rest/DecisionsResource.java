package org.guizhang.policy.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.policy.review.Review;
import org.guizhang.policy.review.Reviews;
import org.guizhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/** What the second person decides. */
@Path("reviews/{review}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
@SecurityRequirement(name = "token")
public class DecisionsResource {
    @Inject
    Reviews reviews;

    /** @param comment may be left out for an approval */
    public record Decision(
            @Schema(maxLength = Review.MAX_MESSAGE, example = "Well put.") @Nullable
            String comment) {}

    @POST
    @Path("approval")
    @Operation(summary = "Approve a draft", description = "By somebody else than who asked.")
    @APIResponse(responseCode = "200", description = "The review.")
    @APIResponse(responseCode = "403", description = "The own question.")
    @APIResponse(responseCode = "409", description = "Decided already.")
    @APIResponse(
            responseCode = "412",
            description = "The draft, or what it would change, is another one than was shown.")
    public Review approve(@PathParam("review") String review, Decision form) {
        return reviews.approve(Ids.parse(review), form.comment());
    }

    @POST
    @Path("return")
    @Operation(summary = "Send a draft back", description = "The comment says what has to be mended.")
    @APIResponse(responseCode = "200", description = "The review.")
    @APIResponse(responseCode = "403", description = "The own question.")
    @APIResponse(responseCode = "409", description = "Decided already.")
    @APIResponse(
            responseCode = "412",
            description = "The draft, or what it would change, is another one than was shown.")
    public Review sendBack(@PathParam("review") String review, Decision form) {
        return reviews.sendBack(Ids.parse(review), form.comment());
    }
}

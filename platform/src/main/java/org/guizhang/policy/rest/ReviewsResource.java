package org.guizhang.policy.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.policy.draft.Author;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.review.Review;
import org.guizhang.policy.review.Reviews;
import org.guizhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Showing a draft to a second person. */
@Path("modules/{module}/reviews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
@SecurityRequirement(name = "token")
public class ReviewsResource {
    @Inject
    Modules modules;

    @Inject
    Reviews reviews;

    /**
     * @param message to the reviewer; may be left out
     * @param editorialReason why it is to be published as editorial although it is more than wording; left out: it is not
     * @param effectiveFrom when the draft is to begin (RFC 3339); left out: at once
     */
    public record Question(
            @Schema(maxLength = Review.MAX_MESSAGE, example = "Please look at the closing time.") @Nullable
            String message,

            @Schema(maxLength = Edition.MAX_NOTE) @Nullable String editorialReason,
            @Nullable Instant effectiveFrom) {}

    /**
     * @param required whether nothing is published without a second person
     * @param basis the edition that the draft would change if it were published as the newest review says, or else at
     *     once; left out where nothing is in force
     * @param published the edition that was made of what the newest review is about; left out where there is none
     * @param waits whether the draft as it is now waits for a decision
     * @param approved whether the draft as it is now is approved, and the approval counts
     * @param authors those who may not approve the draft because they have written words of it
     * @param reviews newest first
     */
    public record All(
            boolean required,
            Review.@Nullable Basis basis,
            @Nullable Edition published,
            boolean waits,
            boolean approved,
            List<Author> authors,
            List<Review> reviews) {}

    @GET
    @Operation(summary = "List reviews", description = "And whether the draft as it is now is approved.")
    @APIResponse(responseCode = "200", description = "The reviews of the module.")
    public All list(@PathParam("module") String module) {
        var id = Ids.parse(module);
        var standing = reviews.standing(id);
        return new All(
                standing.required(),
                standing.basis(),
                standing.published(),
                standing.waits(),
                standing.approved(),
                standing.authors(),
                reviews.list(id));
    }

    @POST
    @Operation(
            summary = "Ask for a review",
            description =
                    "Needs If-Match with the ETag of the module. What is decided is decided about the change of what is"
                            + " in force until effectiveFrom, which the review names as its basis. Where a second person has to"
                            + " approve, only the editorialReason that is named here can be published with.")
    @APIResponse(responseCode = "201", description = "The review, bound to the digest of the draft and to its basis.")
    @APIResponse(responseCode = "400", description = "effectiveFrom is past.")
    @APIResponse(responseCode = "409", description = "Nothing to publish, not ready, or asked already.")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the draft.")
    @APIResponseSchema(Review.class)
    public Response ask(
            @PathParam("module") String module,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Question form) {
        var review = reviews.ask(
                Ids.parse(module),
                form.message(),
                form.editorialReason(),
                form.effectiveFrom(),
                DraftRevisions.named(modules, ifMatch, module));
        return Response.created(URI.create("modules/" + review.moduleId() + "/reviews"))
                .entity(review)
                .build();
    }
}

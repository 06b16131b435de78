package org.guizhang.acknowledge.rest;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.acknowledge.Inquiries;
import org.guizhang.acknowledge.Inquiry;
import org.guizhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Answers to questions and refusals. */
@Path("inquiries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Acknowledgement")
@SecurityRequirement(name = "token")
public class AnswersResource {
    @Inject
    Inquiries inquiries;

    /** What is answered. */
    public record Answer(
            @Schema(required = true, maxLength = Inquiry.MAX_COMMENT, example = "From the first of the month on.")
            @Nullable
            String answer) {}

    @PUT
    @Path("{inquiry}/answer")
    @Operation(summary = "Answer a question or refusal", description = "Once; the person hears of it.")
    @APIResponse(responseCode = "200", description = "The question with its answer.")
    @APIResponse(responseCode = "409", description = "Somebody has answered before.")
    public Inquiry answer(@PathParam("inquiry") String inquiry, Answer form) {
        return inquiries.answer(Ids.parse(inquiry), form.answer());
    }
}

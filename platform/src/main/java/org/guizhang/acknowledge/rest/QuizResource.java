package org.guizhang.acknowledge.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.acknowledge.QuizQuestion;
import org.guizhang.acknowledge.Quizzes;
import org.guizhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The questions people answer before they sign an edition. */
@Path("editions/{edition}/quiz")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Acknowledgement")
@SecurityRequirement(name = "token")
public class QuizResource {
    @Inject
    Quizzes quizzes;

    /** @param questions all of them, in their order; an empty list takes the quiz away */
    public record Quiz(
            @Schema(required = true, maxItems = QuizQuestion.MAX_QUESTIONS) @Nullable
            List<QuizQuestion.Entry> questions) {}

    @GET
    @Operation(summary = "Read the quiz of an edition", description = "With the right answers.")
    @APIResponse(responseCode = "200", description = "The questions; none is the usual case.")
    public List<QuizQuestion> quiz(@PathParam("edition") String edition) {
        return quizzes.of(Ids.parse(edition));
    }

    @PUT
    @Operation(
            summary = "Set the quiz of an edition",
            description = "Up to 10 questions with 2 to 6 choices; they have to be answered right before signing.")
    @APIResponse(responseCode = "200", description = "The questions.")
    @APIResponse(responseCode = "400", description = "What is wrong with which question; nothing was stored.")
    public List<QuizQuestion> setQuiz(@PathParam("edition") String edition, Quiz form) {
        return quizzes.set(Ids.parse(edition), form.questions());
    }
}

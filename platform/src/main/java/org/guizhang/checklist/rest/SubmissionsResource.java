package org.guizhang.checklist.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.checklist.FillQuestion;
import org.guizhang.checklist.Submission;
import org.guizhang.checklist.SubmissionCorrection;
import org.guizhang.checklist.Submissions;
import org.guizhang.shared.Ids;

/** Checklists that were handed in. */
@Path("submissions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Checklists")
@SecurityRequirement(name = "token")
public class SubmissionsResource {
    @Inject
    Submissions submissions;

    @GET
    @Path("{submission}")
    @Operation(
            summary = "Read a checklist that was handed in",
            description = "In the words of its edition, with the log of how it was filled in. newest names its latest"
                    + " version; digest is the SHA-256 of what is stored.")
    @APIResponse(responseCode = "200", description = "The hand-in, or a later version of it.")
    public Submission get(@PathParam("submission") String submission) {
        return submissions.get(Ids.parse(submission));
    }

    @GET
    @Path("{submission}/questions")
    @Operation(
            summary = "What is worth asking about a hand-in",
            description = "How it was filled in, by the clocks of devices and server: answered quicker than it is read,"
                    + " arrived long after, after it was due, changed, with a photo that was handed in before, with a"
                    + " clock ahead. Questions for whoever is above, never verdicts.")
    @APIResponse(responseCode = "200", description = "The questions; none where nothing is worth asking.")
    public List<FillQuestion> questions(@PathParam("submission") String submission) {
        return submissions.questions(Ids.parse(submission));
    }

    @GET
    @Path("{submission}/sheet")
    @Produces("application/pdf")
    @Operation(
            summary = "A checklist that was handed in, on paper",
            description =
                    "As a PDF file in the caller's language: questions, answers, notes, who and when, signatures by"
                            + " name, photos by their digests. The same is attached as JSON.")
    @APIResponse(responseCode = "200", description = "The file.")
    @APIResponse(responseCode = "404", description = "No such hand-in, or not the caller's to see.")
    public Response sheet(@PathParam("submission") String submission) {
        return Response.ok(submissions.pdf(Ids.parse(submission)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"checklist.pdf\"")
                .build();
    }

    @POST
    @Path("{submission}/corrections")
    @Operation(
            summary = "Put right what was handed in",
            description =
                    "Adds a version, for a reason; answers that are not named stay, and nothing is changed. What fails"
                            + " now and did not before becomes a finding.")
    @APIResponse(responseCode = "201", description = "The new version.")
    @APIResponse(responseCode = "403", description = "The caller may see it, and not fill it in.")
    @APIResponse(responseCode = "409", description = "It was corrected already; the detail says by whom and when.")
    @APIResponseSchema(Submission.class)
    public Response correct(@PathParam("submission") String submission, SubmissionCorrection correction) {
        var corrected = submissions.correct(Ids.parse(submission), correction);
        return Response.created(URI.create("submissions/" + corrected.result().id()))
                .entity(corrected)
                .build();
    }
}

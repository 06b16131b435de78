package org.guizhang.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.followup.FollowUp;
import org.guizhang.followup.FollowUpRecords;
import org.guizhang.record.FormRecord;
import org.guizhang.record.Records;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;

/** The forms that failed items and missed time limits ask for. */
@Path("follow-ups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-ups")
@SecurityRequirement(name = "token")
public class FollowUpsResource {
    @Inject
    FollowUpRecords followUps;

    @Inject
    Records records;

    @GET
    @Path("findings/{finding}")
    @Operation(
            summary = "Read which form a finding asks for",
            description =
                    "With the records that were opened for it. The finding counts as corrected when one of them is"
                            + " handed in, or is at an end where its checklist says so.")
    @APIResponse(responseCode = "200", description = "The form, and what was opened.")
    @APIResponse(responseCode = "404", description = "There is no such finding, or it asks for no form.")
    public FollowUp ofFinding(@PathParam("finding") String finding) {
        return followUps.ofFinding(Ids.parse(finding)).orElseThrow(FollowUpsResource::nothing);
    }

    @POST
    @Path("findings/{finding}")
    @Operation(
            summary = "Open the form that a finding asks for",
            description = "A draft of the caller's own with what is known of the failure: note, photos, place, whatever"
                    + " the checklist carries over. Whoever has begun one is answered that one.")
    @APIResponse(responseCode = "201", description = "The draft.")
    @APIResponse(responseCode = "403", description = "The form is filled in by others there.")
    @APIResponse(responseCode = "404", description = "There is no such finding, or it asks for no form.")
    @APIResponse(responseCode = "409", description = "It waits for no form any more, or the form is in force no more.")
    @APIResponseSchema(value = FormRecord.class, responseCode = "201")
    public Response openForFinding(@PathParam("finding") String finding) {
        return created(followUps.openForFinding(Ids.parse(finding)));
    }

    @GET
    @Path("deadlines/{deadline}")
    @Operation(
            summary = "Read which form follows from a time limit that has passed",
            description = "With the records that were opened for it.")
    @APIResponse(responseCode = "200", description = "The form, and what was opened.")
    @APIResponse(responseCode = "404", description = "There is no such clock, or nothing follows from it.")
    public FollowUp ofDeadline(@PathParam("deadline") String deadline) {
        return followUps.ofDeadline(Ids.parse(deadline)).orElseThrow(FollowUpsResource::nothing);
    }

    @POST
    @Path("deadlines/{deadline}")
    @Operation(
            summary = "Open the form that follows from a time limit that has passed",
            description = "A draft of the caller's own that names what the time limit was about.")
    @APIResponse(responseCode = "201", description = "The draft.")
    @APIResponse(responseCode = "403", description = "The form is filled in by others there.")
    @APIResponse(responseCode = "404", description = "There is no such clock, or nothing follows from it.")
    @APIResponse(responseCode = "409", description = "It has not passed, or the form was handed in.")
    @APIResponseSchema(value = FormRecord.class, responseCode = "201")
    public Response openForDeadline(@PathParam("deadline") String deadline) {
        return created(followUps.openForDeadline(Ids.parse(deadline)));
    }

    private Response created(UUID record) {
        return Response.created(URI.create("records/" + record))
                .entity(records.get(record))
                .build();
    }

    private static NotFound nothing() {
        return new NotFound(Message.of("problem.not-found"));
    }
}

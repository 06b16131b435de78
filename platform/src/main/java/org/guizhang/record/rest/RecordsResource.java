package org.guizhang.record.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.record.DraftAnswers;
import org.guizhang.record.FormRecord;
import org.guizhang.record.RecordCorrection;
import org.guizhang.record.RecordForm;
import org.guizhang.record.RecordForms;
import org.guizhang.record.RecordStart;
import org.guizhang.record.RecordVersion;
import org.guizhang.record.Records;
import org.guizhang.record.SavedAnswers;
import org.guizhang.record.StepTaking;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Revision;

/** One record: begun, filled in, handed in, taken from step to step, put right. */
@Path("records")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@SecurityRequirement(name = "token")
public class RecordsResource {
    @Inject
    Records records;

    @Inject
    RecordForms forms;

    @POST
    @Operation(
            summary = "Begin a record",
            description =
                    "A draft of a form in force, with what it carries on from the record before, rows that are carried"
                            + " over, and what it is begun for. With an id made by the client the same again answers what is there.")
    @APIResponse(responseCode = "201", description = "The draft.", headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "403", description = "The form is filled in by others there.")
    @APIResponse(responseCode = "404", description = "The module has nothing in force, or no such form for the caller.")
    @APIResponse(responseCode = "409", description = "There is another record of this id.")
    @APIResponseSchema(FormRecord.class)
    public Response start(RecordStart start) {
        var begun = records.start(start);
        return answer(Response.created(URI.create("records/" + begun.id())), begun);
    }

    @GET
    @Path("{record}")
    @Operation(
            summary = "Read a record",
            description =
                    "As it stands: answers, what its rules say to them, the steps that the caller may take with the"
                            + " signatures they need, who has signed which version, and what became of it. Reading a secret one is noted.")
    @APIResponse(
            responseCode = "200",
            description = "The record; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(FormRecord.class)
    public Response get(@PathParam("record") String record) {
        return answer(Response.ok(), records.get(Ids.parse(record)));
    }

    @GET
    @Path("{record}/form")
    @Operation(
            summary = "Read the form of a record",
            description = "As the edition says it that the record is of, which may not be in force any more.")
    @APIResponse(responseCode = "200", description = "The form with everything to fill it in.")
    public RecordForm form(@PathParam("record") String record) {
        return forms.ofRecord(Ids.parse(record));
    }

    @GET
    @Path("{record}/versions/{version}")
    @Operation(
            summary = "Read a version of a record",
            description = "Whole, as it is stored, with its digest and the digest of the version before.")
    @APIResponse(responseCode = "200", description = "The version.")
    public RecordVersion version(
            @PathParam("record") String record,
            @Parameter(schema = @Schema(maxLength = 9, example = "1")) @PathParam("version") String version) {
        return records.version(Ids.parse(record), number(version));
    }

    @PUT
    @Path("{record}/answers")
    @Operation(
            summary = "Store what is filled in so far",
            description =
                    "All of a draft, or what the next steps of a record ask for. base is the revision it was made from;"
                            + " what could not be kept is told field by field, and nothing of it is stored.")
    @APIResponse(responseCode = "200", description = "The revision to go on from, and what the rules say.")
    @APIResponse(responseCode = "400", description = "Something cannot be kept; nothing was stored.")
    @APIResponse(responseCode = "403", description = "It is filled in by others.")
    @APIResponse(responseCode = "409", description = "It was changed since base, or asks for nothing.")
    public SavedAnswers save(@PathParam("record") String record, DraftAnswers answers) {
        return records.save(Ids.parse(record), answers);
    }

    @POST
    @Path("{record}/steps/{step}")
    @Operation(
            summary = "Take a step of a record",
            description =
                    "The first one hands it in: it gets its number and is entered in its register. Answers are those of"
                            + " the step; without them what is stored counts. A step that can be refused goes back with a reason; void"
                            + " needs one, too, and the record keeps its number.")
    @APIResponse(
            responseCode = "200",
            description = "The record as it stands.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(
            responseCode = "400",
            description = "Something is missing or wrong, field by field; nothing was stored.")
    @APIResponse(responseCode = "403", description = "The step is taken by others.")
    @APIResponse(responseCode = "409", description = "It was changed since base, or the step cannot be taken now.")
    @APIResponseSchema(FormRecord.class)
    public Response take(
            @PathParam("record") String record,
            @Parameter(schema = @Schema(maxLength = 100, example = "submit")) @PathParam("step") String step,
            StepTaking taking) {
        return answer(Response.ok(), records.take(Ids.parse(record), step, taking));
    }

    @POST
    @Path("{record}/corrections")
    @Operation(
            summary = "Put right what was handed in",
            description =
                    "Adds a version, for a reason; answers that are not named stay, null takes one back. What was entered"
                            + " in a register can be changed until something later stands on it.")
    @APIResponse(
            responseCode = "200",
            description = "The record as it stands.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(
            responseCode = "400",
            description = "Something is missing or wrong, field by field; nothing was stored.")
    @APIResponse(
            responseCode = "409",
            description = "It was changed since base, is not to be put right by the caller, or nothing differs.")
    @APIResponseSchema(FormRecord.class)
    public Response correct(@PathParam("record") String record, RecordCorrection correction) {
        return answer(Response.ok(), records.correct(Ids.parse(record), correction));
    }

    @POST
    @Path("{record}/copies")
    @Operation(
            summary = "Begin a record like another",
            description =
                    "A draft of the same form at the same site with the answers of this record's first step; days and times,"
                            + " pictures, signatures and what registers carry on are not taken over, nor what the caller does not see.")
    @APIResponse(responseCode = "201", description = "The draft.", headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "403", description = "The form is filled in by others there.")
    @APIResponseSchema(FormRecord.class)
    public Response copy(@PathParam("record") String record) {
        var begun = records.startLike(Ids.parse(record));
        return answer(Response.created(URI.create("records/" + begun.id())), begun);
    }

    @DELETE
    @Path("{record}")
    @Operation(summary = "Delete a draft", description = "Of the caller's own; what was handed in is voided instead.")
    @APIResponse(responseCode = "204", description = "It is no more.")
    @APIResponse(responseCode = "403", description = "It is somebody else's.")
    @APIResponse(responseCode = "409", description = "It was handed in.")
    public void delete(@PathParam("record") String record) {
        records.delete(Ids.parse(record));
    }

    /** What is no number has no version. */
    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static Response answer(Response.ResponseBuilder answer, FormRecord record) {
        return answer.header(HttpHeaders.ETAG, Revision.tag(record.revision()))
                .entity(record)
                .build();
    }
}

package org.guizhang.transcribe.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.policy.draft.Modules;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Revision;
import org.guizhang.tenant.StoresNothing;
import org.guizhang.transcribe.Proposal;
import org.guizhang.transcribe.Transcript;
import org.guizhang.transcribe.Transcriptions;
import org.jspecify.annotations.Nullable;

/** A business's own regulation, taken over into the draft of a module. */
@Path("modules/{module}/transcriptions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
@SecurityRequirement(name = "token")
public class TranscriptionsResource {
    /** Office Open XML, a text; what was sent is told by its content. */
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    Transcriptions transcriptions;

    @Inject
    Modules modules;

    /** What has become of it: how far the draft is. */
    public record Stored(int revision, int amendments) {}

    @POST
    @Path("proposal")
    @StoresNothing
    @Consumes(MediaType.WILDCARD)
    @RequestBody(content = @Content(mediaType = DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            summary = "Propose chapters and clauses of a document",
            description =
                    "The document as it is: Word (.docx), Excel (.xlsx), PDF with text, or plain text; which one is"
                            + " told by its content. At most 8 MiB, 200 pages and 300,000 characters. It is split by its numbers"
                            + " and headings; kinds and addressees are guesses and say so; what was left out is listed with its"
                            + " line. Nothing is stored.")
    @APIResponse(responseCode = "200", description = "The lines of the document, and what was understood of them.")
    @APIResponse(responseCode = "400", description = "It cannot be read: unknown, damaged, locked, scanned, too long.")
    @APIResponse(responseCode = "429", description = "Other documents are being read.")
    @APIResponseSchema(Proposal.class)
    public Proposal propose(@PathParam("module") String module, byte[] document) {
        return transcriptions.propose(Ids.parse(module), document);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Store chapters and clauses in the draft",
            description =
                    "Needs If-Match with the ETag of the module. All chapters come behind those that are there, or"
                            + " before the one that is named, as own amendments, or none. Words in one language stand for the other until they are written. At"
                            + " most 4 MiB, 200 chapters and 1000 clauses.")
    @APIResponse(
            responseCode = "201",
            description = "Stored; the ETag is the new revision of the module.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "400", description = "It does not fit; each place is named.")
    @APIResponse(responseCode = "409", description = "The draft would have more amendments than it may.")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the draft.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    @APIResponseSchema(Stored.class)
    public Response accept(
            @PathParam("module") String module,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Transcript transcript) {
        var id = Ids.parse(module);
        var revision = Revision.named(ifMatch, () -> modules.get(id).revision());
        var made = transcriptions.accept(id, transcript, revision);
        return Response.created(URI.create("modules/" + made.id() + "/amendments"))
                .header(HttpHeaders.ETAG, Revision.tag(made.revision()))
                .entity(new Stored(made.revision(), made.amendments().size()))
                .build();
    }
}

package org.guizhang.record.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.record.RecordPapers;
import org.guizhang.shared.Ids;
import org.guizhang.shared.PublicAddress;

/** Records as files that prove themselves. */
@Path("records")
@RequestScoped
@Tag(name = "Records")
@SecurityRequirement(name = "token")
public class RecordPapersResource {
    @Inject
    RecordPapers papers;

    @Inject
    PublicAddress address;

    @Context
    UriInfo uri;

    @GET
    @Path("{record}/pdf")
    @Produces("application/pdf")
    @Operation(
            summary = "A record on paper",
            description =
                    "As a PDF of archival quality in the caller's language, laid out like the form, sealed with the key of"
                            + " the installation: what the caller sees of it, signatures as they were drawn, what became of it, and a QR"
                            + " code that leads to where the paper can be compared. Drafts and void ones say so across the page.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response pdf(@PathParam("record") String record) {
        return Response.ok(papers.pdf(Ids.parse(record), here()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"record.pdf\"")
                .build();
    }

    @GET
    @Path("{record}/evidence")
    @Produces("application/zip")
    @Operation(
            summary = "Everything a record is proved with",
            description =
                    "One zip: the sealed paper, every version as it is stored, signatures, clauses, pictures, and the"
                            + " edition for those who read policy. The seal covers every file, so that guizhang verify notices any changed"
                            + " byte. For those who see all of the record and may export its form; leaves a trace.")
    @APIResponse(responseCode = "200", description = "The file.")
    @APIResponse(responseCode = "403", description = "The caller does not see all of it, or may not export it.")
    @APIResponse(responseCode = "409", description = "It is a draft.")
    public Response evidence(@PathParam("record") String record) {
        return Response.ok(papers.evidence(Ids.parse(record), here()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record.zip\"")
                .build();
    }

    private String here() {
        return address.orElse(uri.getBaseUri().resolve("/").toString());
    }
}

package org.guizhang.tenant.legal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.AskedAnew;
import org.guizhang.tenant.WithoutCredential;
import org.guizhang.tenant.legal.LegalDocument;
import org.guizhang.tenant.legal.LegalDocuments;
import org.guizhang.tenant.legal.LegalText;
import org.guizhang.tenant.legal.LegalVersion;

/** Terms of service and privacy notice of the operator. */
@Path("legal")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class LegalResource {
    @Inject
    LegalDocuments documents;

    @GET
    @WithoutCredential
    @AskedAnew
    @Operation(
            summary = "List terms of service and privacy notice",
            description = "Every wording there ever was. Who signs up or joins names the versions in force in accepts;"
                    + " empty where the operator has none, and then there is nothing to name.")
    @APIResponse(responseCode = "200", description = "The terms first, of each document the newest first.")
    public List<LegalVersion> list() {
        return documents.all();
    }

    @GET
    @Path("{document}/{version}")
    @WithoutCredential
    @Operation(
            summary = "Read terms of service or privacy notice",
            description = "terms or privacy, in any version; Markdown in Chinese, English or both.")
    @APIResponse(responseCode = "200", description = "The words.")
    @APIResponse(responseCode = "404", description = "There is no such wording.")
    public LegalText read(@PathParam("document") String document, @PathParam("version") String version) {
        return documents.read(
                LegalDocument.of(document).orElseThrow(() -> new NotFound(Message.of("problem.not-found"))), version);
    }
}

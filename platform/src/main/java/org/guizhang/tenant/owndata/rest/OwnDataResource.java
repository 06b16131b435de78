package org.guizhang.tenant.owndata.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.tenant.owndata.OwnData;

/** The caller's own data. */
@Path("me/export")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
@SecurityRequirement(name = "token")
public class OwnDataResource {
    @Inject
    OwnData data;

    @GET
    @Operation(
            summary = "Download my personal data",
            description = "format, madeAt and business, then account, person, holdings, invitations, joinRequests,"
                    + " consents, tokens (without secrets), signingRequests, signatures with the addresses of their"
                    + " proofs, inquiries, notices, mails (without their words), and audit: what I have done and what"
                    + " was done to my entry. The business of the credential alone; of each list the newest"
                    + " 10,000. It leaves an entry in the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "One JSON document.",
            headers = @Header(name = HttpHeaders.CONTENT_DISPOSITION))
    @APIResponse(responseCode = "429", description = "Too many in a row; Retry-After says when.")
    @APIResponseSchema(ObjectNode.class)
    public Response export() {
        return Response.ok(data.export())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

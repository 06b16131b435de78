package org.guizhang.acknowledge.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.acknowledge.Proofs;
import org.guizhang.shared.Ids;

/** Signatures as sealed PDF files. */
@Path("editions/{edition}/acknowledgements/{person}/proof")
@RequestScoped
@Tag(name = "Acknowledgement")
@SecurityRequirement(name = "token")
public class ProofsResource {
    @Inject
    Proofs proofs;

    @GET
    @Produces("application/pdf")
    @Operation(
            summary = "Proof of a signature",
            description =
                    "The words that were signed as a PDF, sealed with the key of the installation; leaves a trace.")
    @APIResponse(responseCode = "200", description = "The file.")
    @APIResponse(responseCode = "404", description = "The person has not signed this edition.")
    public Response get(@PathParam("edition") String edition, @PathParam("person") String person) {
        return Response.ok(proofs.of(Ids.parse(edition), Ids.parse(person)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"acknowledgement.pdf\"")
                .build();
    }
}

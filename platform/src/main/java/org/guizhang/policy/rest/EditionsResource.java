package org.guizhang.policy.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.policy.Edition;
import org.guizhang.policy.Editions;
import org.guizhang.shared.Ids;

/** Published editions. */
@Path("editions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
@SecurityRequirement(name = "token")
public class EditionsResource {
    @Inject
    Editions editions;

    /** An edition with its document. */
    public record Whole(Edition edition, JsonNode content) {}

    @GET
    @Path("{edition}")
    @Operation(
            summary = "Read an edition",
            description =
                    "With its text in both languages. The digest is the SHA-256 of the whole document as canonical"
                            + " JSON (RFC 8785), advisories included. Whoever may read policy gets the whole document and can"
                            + " recompute the digest; others get it without the advisories, and compare digests only.")
    @APIResponse(responseCode = "200", description = "The edition and its document.")
    public Whole get(@PathParam("edition") String edition) {
        var found = editions.get(Ids.parse(edition));
        return new Whole(found.edition(), found.document());
    }
}

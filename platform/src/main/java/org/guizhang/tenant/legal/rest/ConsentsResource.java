package org.guizhang.tenant.legal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.tenant.legal.Consent;
import org.guizhang.tenant.legal.Consents;
import org.guizhang.tenant.legal.LegalVersion;
import org.jspecify.annotations.Nullable;

/** What the caller's account has said to terms of service and privacy notice. */
@Path("me/consents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
@SecurityRequirement(name = "token")
public class ConsentsResource {
    @Inject
    Consents consents;

    /**
     * @param given the oldest first
     * @param outstanding versions in force that I have not taken note of
     */
    public record Standing(List<Consent> given, List<LegalVersion> outstanding) {}

    /** @param versions in force, of {@code GET /legal} */
    public record Note(@Schema(required = true) @Nullable List<String> versions) {}

    @GET
    @Operation(
            summary = "Read my consents",
            description = "AGREED with a tick when I opened the account or joined, NOTED afterwards.")
    @APIResponse(responseCode = "200", description = "What was said and when, and what is outstanding.")
    public Standing read() {
        return new Standing(consents.own(), consents.outstanding());
    }

    @PUT
    @Operation(
            summary = "Take note of new terms or a new privacy notice",
            description = "What was noted or agreed to before stays as it is.")
    @APIResponse(responseCode = "200", description = "What was said and when, and what is outstanding.")
    @APIResponse(responseCode = "400", description = "A version that is not in force.")
    public Standing note(Note form) {
        consents.note(form.versions());
        return read();
    }
}

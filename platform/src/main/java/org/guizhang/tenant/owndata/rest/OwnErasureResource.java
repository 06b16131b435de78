package org.guizhang.tenant.owndata.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.tenant.OnceByItself;
import org.guizhang.tenant.owndata.Erasure;
import org.guizhang.tenant.owndata.Erasures;
import org.jspecify.annotations.Nullable;

/** That the caller wants to be erased. */
@Path("me/erasure")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
@SecurityRequirement(name = "token")
public class OwnErasureResource {
    @Inject
    Erasures erasures;

    /** Who it is, said once more. */
    public record ErasurePassword(
            @Schema(required = true, example = "Noodle-soup-for-17") @Nullable
            String password) {}

    @GET
    @Operation(summary = "Read whether I asked to be erased")
    @APIResponse(responseCode = "200", description = "askedAt, and what waits for me by name.")
    public Erasure get() {
        return erasures.own();
    }

    @POST
    @OnceByItself("it asks for a password, and whoever has asked is not noted twice")
    @Operation(
            summary = "Ask to be erased",
            description = "Owners are told, and one of them does it. Download your personal data before"
                    + " (GET /me/export): afterwards nobody can.")
    @APIResponse(responseCode = "200", description = "askedAt, and what waits for me by name.")
    @APIResponse(responseCode = "400", description = "The password is wrong.")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords; Retry-After says when.")
    public Erasure ask(ErasurePassword form) {
        return erasures.ask(form.password());
    }
}

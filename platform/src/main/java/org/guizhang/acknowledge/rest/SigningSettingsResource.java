package org.guizhang.acknowledge.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.acknowledge.Signings;
import org.jspecify.annotations.Nullable;

/** How people are reminded to sign. */
@Path("signing-settings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Acknowledgement")
@SecurityRequirement(name = "token")
public class SigningSettingsResource {
    @Inject
    Signings signings;

    /** @param remindAfterDays 1 to 30 */
    public record Setting(
            @Schema(required = true, minimum = "1", maximum = "" + Signings.MAX_DAYS, example = "4") @Nullable
            Integer remindAfterDays) {}

    @GET
    @Operation(summary = "How people are reminded to sign")
    @APIResponse(responseCode = "200", description = "The days.")
    public Setting setting() {
        return new Setting(signings.remindAfterDays());
    }

    @PUT
    @Operation(summary = "Set how people are reminded to sign", description = "After 1 to 30 days, and again.")
    @APIResponse(responseCode = "204", description = "Set.")
    public void set(Setting form) {
        signings.remindAfterDays(form.remindAfterDays());
    }
}

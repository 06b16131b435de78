package org.guizhang.tenant.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.AccessToken;
import org.guizhang.tenant.Device;
import org.guizhang.tenant.Devices;
import org.jspecify.annotations.Nullable;

/** The caller's devices. */
@Path("me/devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
@SecurityRequirement(name = "token")
public class DevicesResource {
    @Inject
    Devices devices;

    public record NewDevice(
            @Schema(required = true, maxLength = AccessToken.MAX_NAME, example = "Kitchen phone") @Nullable
            String name) {}

    @GET
    @Operation(summary = "My devices", description = "The live ones. usedAt is exact to the hour.")
    @APIResponse(responseCode = "200", description = "Newest first.")
    public List<Device> list() {
        return devices.list();
    }

    @POST
    @Operation(
            summary = "Register this device",
            description = "For a device that has just signed in, and goes on with the secret of this answer: it lasts"
                    + " until thirty days after its last use. When it is ended, requests with it are refused with 403,"
                    + " type device-revoked, and the device is to forget what it keeps.")
    @APIResponse(responseCode = "201", description = "The device with its secret, shown this once.")
    @APIResponse(responseCode = "400", description = "The name is missing or too long.")
    @APIResponse(responseCode = "403", description = "The caller is a program or another device.")
    @APIResponseSchema(AccessToken.Issued.class)
    public Response register(NewDevice form) {
        return Response.created(URI.create("me/devices"))
                .entity(devices.register(form.name()))
                .build();
    }

    @DELETE
    @Path("{device}")
    @Operation(summary = "End a device", description = "It is out at once, and told so when it asks next.")
    @APIResponse(responseCode = "204", description = "Ended.")
    public void revoke(@PathParam("device") String device) {
        devices.revoke(Ids.parse(device));
    }
}

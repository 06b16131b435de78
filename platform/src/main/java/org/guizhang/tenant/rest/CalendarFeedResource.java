package org.guizhang.tenant.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.tenant.CalendarAddress;
import org.guizhang.tenant.CalendarAddresses;
import org.guizhang.tenant.ShowsSecret;

/** The caller's address for calendar programs. */
@Path("me/calendar-feed")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
@SecurityRequirement(name = "token")
public class CalendarFeedResource {
    @Inject
    CalendarAddresses addresses;

    @GET
    @Operation(
            summary = "Whether I have an address for calendars",
            description = "And when it was read last, exact to the hour. The address itself is not kept.")
    @APIResponse(responseCode = "200", description = "made is false where there is none.")
    public CalendarAddress mine() {
        return addresses.mine();
    }

    @POST
    @ShowsSecret
    @Operation(
            summary = "Make my address for calendars",
            description =
                    "Calendar programs read by it what the caller has to do, without signing in. One from before"
                            + " ends. It ends with the caller's access, with a new password, and when nobody has read it for a year.")
    @APIResponse(responseCode = "201", description = "The address, shown this once.")
    @APIResponse(responseCode = "403", description = "The caller is a program or a device.")
    @APIResponseSchema(CalendarAddress.Made.class)
    public Response make() {
        return Response.created(URI.create("me/calendar-feed"))
                .entity(addresses.make())
                .build();
    }

    @DELETE
    @Operation(summary = "End my address for calendars", description = "Calendars that have it find nothing any more.")
    @APIResponse(responseCode = "204", description = "There is none.")
    public void revoke() {
        addresses.revoke();
    }
}

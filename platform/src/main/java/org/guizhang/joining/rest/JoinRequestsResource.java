package org.guizhang.joining.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.joining.JoinRequest;
import org.guizhang.joining.JoinRequests;
import org.guizhang.joining.Placement;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.Person;

/** People who have used a link that an administrator decides about, and wait. */
@Path("join-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@SecurityRequirement(name = "token")
public class JoinRequestsResource {
    @Inject
    JoinRequests requests;

    @GET
    @Operation(summary = "List those who wait to be let in", description = "The longest waiting first, at most 500.")
    @APIResponse(responseCode = "200", description = "The requests.")
    public List<JoinRequest> waiting() {
        return requests.waiting();
    }

    @PUT
    @Path("{request}/placement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say what somebody who waits will hold",
            description = "In place of what the person has said; without a position nothing yet. Held from the day of"
                    + " the approval.")
    @APIResponse(responseCode = "200", description = "The request.")
    @APIResponse(responseCode = "400", description = "No such open position or site.")
    @APIResponse(responseCode = "409", description = "That was decided already.")
    public JoinRequest place(@PathParam("request") String request, Placement placement) {
        return requests.place(Ids.parse(request), placement);
    }

    @POST
    @Path("{request}/approval")
    @Operation(
            summary = "Let somebody in",
            description = "With the role of the link and the placement of the request, from today on.")
    @APIResponse(responseCode = "200", description = "The person.")
    @APIResponse(responseCode = "409", description = "That was decided already.")
    public Person approve(@PathParam("request") String request) {
        return requests.approve(Ids.parse(request));
    }

    @POST
    @Path("{request}/refusal")
    @Operation(summary = "Turn somebody away", description = "With a valid link the person may ask again.")
    @APIResponse(responseCode = "204", description = "Turned away.")
    @APIResponse(responseCode = "409", description = "That was decided already.")
    public void refuse(@PathParam("request") String request) {
        requests.refuse(Ids.parse(request));
    }
}

package org.guizhang.policy.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.policy.follow.Follow;
import org.guizhang.policy.follow.Followers;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Rejected;
import org.jspecify.annotations.Nullable;

/** Whether a module follows new versions of its template by itself. */
@Path("modules/{module}/follow")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
@SecurityRequirement(name = "token")
public class FollowResource {
    @Inject
    Followers followers;

    /** What to do when the template has a newer version. */
    public record Wanted(@Schema(required = true) Follow.@Nullable Way way) {
        Follow.Way given() {
            if (way == null) {
                throw Rejected.field("/way", "required");
            }
            return way;
        }
    }

    @GET
    @Operation(
            summary = "Read whether new versions are followed",
            description =
                    "With how far the last one got: waiting, drafted, published, asks (own changes are in the way).")
    @APIResponse(responseCode = "200", description = "The choice and the last task.")
    public Follow get(@PathParam("module") String module) {
        return followers.get(Ids.parse(module));
    }

    @PUT
    @Operation(
            summary = "Choose whether new versions are followed",
            description =
                    "off, draft or publish. Modules whose own changes are about what has changed are never followed"
                            + " by themselves; publish leaves a draft with other changes as a draft.")
    @APIResponse(responseCode = "200", description = "The choice and the last task; it may go on after the answer.")
    public Follow choose(@PathParam("module") String module, Wanted form) {
        return followers.choose(Ids.parse(module), form.given());
    }
}

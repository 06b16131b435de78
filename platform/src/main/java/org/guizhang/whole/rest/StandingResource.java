package org.guizhang.whole.rest;

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
import org.guizhang.whole.BusinessShare;
import org.guizhang.whole.BusinessShares;
import org.guizhang.whole.BusinessStanding;
import org.guizhang.whole.Closings;
import org.guizhang.whole.rest.ArchivesResource.ArchivePassword;
import org.jspecify.annotations.Nullable;

/** What the business may do, its end, and its share of the installation. */
@Path("business")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
@SecurityRequirement(name = "token")
public class StandingResource {
    @Inject
    Closings closings;

    @Inject
    BusinessShares shares;

    /** What whoever ends a business says. */
    public record BusinessEnd(
            @Schema(required = true, example = "Noodle-soup-for-17") @Nullable
            String password,

            @Schema(required = true, description = "What the business is called, typed.", example = "Noodle House")
            @Nullable
            String name) {}

    @GET
    @Path("standing")
    @Operation(
            summary = "Read what the business may do",
            description =
                    "suspendedAt or closingAt: its people read and change nothing. eraseAt: when everything is erased.")
    @APIResponse(responseCode = "200", description = "Empty where nothing stands against anything.")
    public BusinessStanding standing() {
        return closings.get();
    }

    @GET
    @Path("share")
    @Operation(summary = "Read what the business takes of what it may take")
    @APIResponse(responseCode = "200", description = "People, pictures and requests.")
    public BusinessShare share() {
        return shares.get();
    }

    @POST
    @Path("closing")
    @OnceByItself("it asks for a password, and a business that is closing refuses it")
    @Operation(
            summary = "End the business",
            description = "From now on its people read and change nothing; everybody is told. After a time to think it"
                    + " over (30 days unless the operator has set another) everything is erased. Owners alone, with"
                    + " their password and the name of the business.")
    @APIResponse(responseCode = "200", description = "eraseAt says when.")
    @APIResponse(responseCode = "400", description = "The password or the name is wrong.")
    @APIResponse(responseCode = "409", description = "It is closing already.")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords; Retry-After says when.")
    public BusinessStanding close(BusinessEnd form) {
        return closings.begin(form.password(), form.name());
    }

    @POST
    @Path("closing/back")
    @OnceByItself("it asks for a password, and a business that is not closing refuses it")
    @Operation(summary = "Take the end of the business back", description = "Everything goes on as before.")
    @APIResponse(responseCode = "200", description = "Where it stands now.")
    @APIResponse(responseCode = "400", description = "The password is wrong.")
    @APIResponse(responseCode = "409", description = "It is not closing.")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords; Retry-After says when.")
    public BusinessStanding takeBack(ArchivePassword form) {
        return closings.takeBack(form.password());
    }
}

package org.guizhang.tenant.profile.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.shared.Revision;
import org.guizhang.tenant.profile.BusinessProfile;
import org.guizhang.tenant.profile.BusinessProfiles;
import org.jspecify.annotations.Nullable;

/** Who the business is. */
@Path("business")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
@SecurityRequirement(name = "token")
public class BusinessResource {
    @Inject
    BusinessProfiles profiles;

    @GET
    @Operation(summary = "Read who the business is", description = "Its name, its credit code, and whom to ask.")
    @APIResponse(
            responseCode = "200",
            description = "The profile; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(BusinessProfile.class)
    public Response get() {
        return answer(profiles.get());
    }

    @PUT
    @Operation(
            summary = "Change who the business is",
            description = "Everything is replaced; what is left out is emptied, but for the name, which is required."
                    + " creditCode is the unified social credit code (GB 32100-2015). Proofs of signatures keep the"
                    + " name that the business had then. Needs If-Match with the ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The profile with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "400", description = "Wrong fields, all of them named.")
    @APIResponse(responseCode = "412", description = "Somebody else has changed it.")
    @APIResponseSchema(BusinessProfile.class)
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, BusinessProfile.Entry entry) {
        return answer(profiles.change(
                entry, Revision.named(ifMatch, () -> profiles.get().revision())));
    }

    private static Response answer(BusinessProfile profile) {
        return Response.ok(profile)
                .header(HttpHeaders.ETAG, Revision.tag(profile.revision()))
                .build();
    }
}

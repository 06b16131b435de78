package org.guizhang.policy.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.guizhang.policy.consult.Consultation;
import org.guizhang.policy.consult.Consultations;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Revision;
import org.jspecify.annotations.Nullable;

/** The consultation file of a draft. */
@Path("modules/{module}/consultation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
@SecurityRequirement(name = "token")
public class ConsultationsResource {
    @Inject
    Consultations consultations;

    @GET
    @Operation(summary = "Read the consultation file of the draft", description = "Empty where nothing is written.")
    @APIResponse(
            responseCode = "200",
            description = "The file; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(Consultation.class)
    public Response get(@PathParam("module") String module) {
        return answer(consultations.get(Ids.parse(module)));
    }

    @GET
    @Path("standing")
    @Operation(
            summary = "Whether the draft is still what was shown",
            description = "changed says that readers would read something else than people were consulted on, and"
                    + " difference what. Publishing warns of it and is not blocked.")
    @APIResponse(responseCode = "200", description = "The digests of what was shown and of the draft.")
    public Consultation.Standing standing(@PathParam("module") String module) {
        return consultations.standing(Ids.parse(module));
    }

    @PUT
    @Operation(
            summary = "Write the consultation file of the draft",
            description =
                    "The whole file. Needs If-Match with its ETag. It is attached to the next edition and cannot be"
                            + " changed from then on. draftDigest is set by the server.")
    @APIResponse(
            responseCode = "200",
            description = "The file with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "412", description = "Somebody else has written.")
    @APIResponseSchema(Consultation.class)
    public Response store(
            @PathParam("module") String module,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Consultation form) {
        var id = Ids.parse(module);
        var based = Revision.named(ifMatch, () -> consultations.get(id).revision());
        return answer(consultations.store(id, form, based));
    }

    private static Response answer(Consultation.Working working) {
        return Response.ok(working.file())
                .header(HttpHeaders.ETAG, Revision.tag(working.revision()))
                .build();
    }
}

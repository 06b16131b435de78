package org.guizhang.acknowledge.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.guizhang.acknowledge.Acknowledgement;
import org.guizhang.acknowledge.Acknowledgements;
import org.guizhang.acknowledge.Inquiries;
import org.guizhang.acknowledge.Inquiry;
import org.guizhang.acknowledge.Proofs;
import org.guizhang.acknowledge.RequiredReading;
import org.guizhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/** What the caller has to sign, and signing it. */
@Path("acknowledgements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Acknowledgement")
@SecurityRequirement(name = "token")
public class AcknowledgementsResource {
    @Inject
    Acknowledgements acknowledgements;

    @Inject
    Inquiries inquiries;

    @Inject
    Proofs proofs;

    /** @param declined whether the caller does not agree; left out: a question */
    public record NewInquiry(
            @Nullable Boolean declined,

            @Schema(maxLength = Inquiry.MAX_COMMENT, example = "Does this hold on holidays, too?") @Nullable
            String comment) {}

    @GET
    @Operation(
            summary = "What I am asked to sign",
            description = "The open ones first, those for a position of mine before others, then what I have signed."
                    + " outstanding says how much there is to read, and whether an objection waits for an answer.")
    @APIResponse(responseCode = "200", description = "The requests.")
    public List<Acknowledgements.Mine> mine() {
        return acknowledgements.mine();
    }

    @GET
    @Path("{edition}")
    @Operation(
            summary = "Read an edition before signing",
            description = "The clauses that concern the caller: what is new, changed or removed since the last"
                    + " signature first. shown is the digest of these words in each language.")
    @APIResponse(responseCode = "200", description = "What there is to read.")
    @APIResponse(responseCode = "404", description = "The caller was not asked.")
    public RequiredReading read(@PathParam("edition") String edition) {
        return acknowledgements.read(Ids.parse(edition));
    }

    @POST
    @Path("{edition}")
    @Operation(
            summary = "Sign an edition",
            description = "language (zh or en) and shown say what was read; answers are those of the quiz.")
    @APIResponse(responseCode = "201", description = "The signature.")
    @APIResponse(responseCode = "400", description = "Wrong answers, or something is missing; nothing was signed.")
    @APIResponse(
            responseCode = "409",
            description =
                    "Signed already, not what was read, or no longer to be signed: the detail says what is in force.")
    @APIResponseSchema(Acknowledgement.class)
    public Response sign(@PathParam("edition") String edition, Acknowledgements.Signing form) {
        var signed = acknowledgements.sign(Ids.parse(edition), form);
        return created("acknowledgements/" + signed.edition(), signed);
    }

    @GET
    @Path("{edition}/proof")
    @Produces("application/pdf")
    @Operation(
            summary = "Proof of my signature",
            description = "The words that were signed as a PDF, sealed with the key of the installation.")
    @APIResponse(responseCode = "200", description = "The file.")
    @APIResponse(responseCode = "404", description = "The caller has not signed this edition.")
    public Response proof(@PathParam("edition") String edition) {
        return Response.ok(proofs.mine(Ids.parse(edition)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"acknowledgement.pdf\"")
                .build();
    }

    @GET
    @Path("{edition}/inquiries")
    @Operation(summary = "My questions about an edition", description = "With their answers, in their order.")
    @APIResponse(responseCode = "200", description = "The questions and refusals.")
    public List<Inquiry> inquiries(@PathParam("edition") String edition) {
        acknowledgements.read(Ids.parse(edition));
        return inquiries.mine(Ids.parse(edition));
    }

    @POST
    @Path("{edition}/inquiries")
    @Operation(summary = "Ask about an edition, or decline it", description = "Goes to the administrators.")
    @APIResponse(responseCode = "201", description = "The question or refusal; the request to sign stays open.")
    @APIResponseSchema(Inquiry.class)
    public Response ask(@PathParam("edition") String edition, NewInquiry form) {
        var asked = inquiries.ask(Ids.parse(edition), Boolean.TRUE.equals(form.declined()), form.comment());
        return created("acknowledgements/" + asked.edition() + "/inquiries", asked);
    }

    private static Response created(String address, Object entity) {
        return Response.created(URI.create(address)).entity(entity).build();
    }
}

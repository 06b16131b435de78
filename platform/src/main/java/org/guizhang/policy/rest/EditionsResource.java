package org.guizhang.policy.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.policy.consult.Consultation;
import org.guizhang.policy.consult.Consultations;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.Editions;
import org.guizhang.policy.publish.Withdrawals;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Published editions. */
@Path("editions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
@SecurityRequirement(name = "token")
public class EditionsResource {
    @Inject
    Editions editions;

    @Inject
    Consultations consultations;

    @Inject
    Withdrawals withdrawals;

    /**
     * How to bring an edition back.
     *
     * @param material left out: material
     * @param effectiveFrom RFC 3339, left out: now
     * @param draftToo whether the draft goes back, too; left out: it stays
     * @param editorialReason needed where material is false and the change is more than wording
     * @param replaces numbers of editions that have not begun and never will because of this one
     * @param confirmFarAhead true where a day more than two years ahead is meant
     */
    public record RollBack(
            @Schema(required = true, maxLength = Edition.MAX_NOTE, example = "Back to the summer hours") @Nullable
            String note,

            @Nullable Boolean material,
            @Nullable Instant effectiveFrom,
            @Nullable Boolean draftToo,
            @Schema(maxLength = Edition.MAX_NOTE) @Nullable String editorialReason,
            @Nullable List<String> replaces,
            @Nullable Boolean confirmFarAhead) {}

    /** An edition with its document. */
    public record Whole(
            Edition edition,
            @Schema(implementation = Resolved.Content.class) JsonNode content) {}

    @GET
    @Path("{edition}")
    @Operation(
            summary = "Read an edition",
            description =
                    "With its text in both languages. The digest is the SHA-256 of the whole document as canonical"
                            + " JSON (RFC 8785), advisories included. Whoever may read policy gets the whole document and can"
                            + " recompute the digest; others get it without the advisories, and compare digests only.")
    @APIResponse(responseCode = "200", description = "The edition and its document.")
    public Whole get(@PathParam("edition") String edition) {
        var found = editions.get(Ids.parse(edition));
        return new Whole(found.edition(), found.document());
    }

    @GET
    @Path("{edition}/consultation")
    @Operation(summary = "Read the consultation file of an edition", description = "As it was when it was published.")
    @APIResponse(responseCode = "200", description = "The file and the SHA-256 of its canonical JSON.")
    @APIResponse(responseCode = "404", description = "Published without one.")
    public Consultation.Attached consultation(@PathParam("edition") String edition) {
        return consultations
                .of(Ids.parse(edition))
                .orElseThrow(() -> new NotFound(Message.of("problem.no-consultation")));
    }

    @POST
    @Path("{edition}/roll-back")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Bring an edition back", description = "A new edition with the content of this one.")
    @APIResponse(responseCode = "201", description = "The new edition.")
    @APIResponse(
            responseCode = "409",
            description =
                    "That is the latest content anyway, or an edition would never begin that replaces does not name.")
    @APIResponseSchema(Edition.class)
    public Response rollBack(@PathParam("edition") String edition, RollBack form) {
        var how = new Edition.Publication(
                form.note() == null ? "" : form.note(),
                form.material() == null || form.material(),
                form.editorialReason(),
                Starts.read(form.effectiveFrom(), form.replaces(), form.confirmFarAhead()));
        var draftToo = form.draftToo() != null && form.draftToo();
        var back = withdrawals.rollBack(Ids.parse(edition), how, draftToo);
        return Response.created(URI.create("editions/" + back.id()))
                .entity(back)
                .build();
    }
}

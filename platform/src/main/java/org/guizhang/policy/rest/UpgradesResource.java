package org.guizhang.policy.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.Upgrade;
import org.guizhang.policy.upgrade.Upgrades;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Revision;
import org.jspecify.annotations.Nullable;

/** From a draft's version of the template to the newest one. */
@Path("modules/{module}/upgrade")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
@SecurityRequirement(name = "token")
public class UpgradesResource {
    @Inject
    Modules modules;

    @Inject
    Upgrades upgrades;

    /** An answer; without a choice the one before is taken back. */
    public record Answer(
            @Schema(example = "take") Decision.@Nullable Choice choice,
            @Nullable Map<String, Change.Words> words,
            @Nullable JsonNode value) {}

    @GET
    @Operation(
            summary = "Read the upgrade",
            description =
                    "Questions with base, new and own words and a suggestion; notices of new locks and bounds; what"
                            + " would differ. The ETag is the revision of the decisions.")
    @APIResponse(
            responseCode = "200",
            description = "The upgrade; without \"to\" the draft follows the newest version.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(Upgrade.class)
    public Response get(@PathParam("module") String module) {
        var upgrade = upgrades.get(Ids.parse(module));
        return Response.ok(upgrade)
                .header(HttpHeaders.ETAG, Revision.tag(upgrade.revision()))
                .build();
    }

    @PUT
    @Path("decisions/{question}")
    @Operation(
            summary = "Answer a question of the upgrade",
            description = "Needs If-Match with the ETag of the upgrade. The answer is kept; the draft stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The upgrade with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "400", description = "Not offered, or it does not fit the new version.")
    @APIResponse(responseCode = "409", description = "The draft follows the newest version.")
    @APIResponse(responseCode = "412", description = "Somebody else has decided.")
    @APIResponseSchema(Upgrade.class)
    public Response decide(
            @PathParam("module") String module,
            @Parameter(description = "Its id, as the upgrade names it.") @PathParam("question") String question,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Answer form) {
        var decision = form.choice() == null ? null : new Decision(form.choice(), form.words(), form.value(), "");
        var id = Ids.parse(module);
        var based = Revision.named(ifMatch, () -> upgrades.get(id).revision());
        var upgrade = upgrades.decide(id, question, decision, based);
        return Response.ok(upgrade)
                .header(HttpHeaders.ETAG, Revision.tag(upgrade.revision()))
                .build();
    }

    @POST
    @Operation(
            summary = "Apply the upgrade to the draft",
            description = "Needs If-Match with the ETag of the module. Readers see it once the draft is published.")
    @APIResponse(
            responseCode = "200",
            description = "The module with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "409", description = "Questions are open, or the draft follows the newest version.")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the draft.")
    @APIResponseSchema(Module.class)
    public Response apply(
            @PathParam("module") String module, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(upgrades.apply(Ids.parse(module), DraftRevisions.named(modules, ifMatch, module)));
    }

    @DELETE
    @Operation(
            summary = "Undo the upgrade",
            description =
                    "Needs If-Match with the ETag of the module. The draft is as before; what was decided is kept.")
    @APIResponse(
            responseCode = "200",
            description = "The module with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "409", description = "There is none, or the draft has been changed since.")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the draft.")
    @APIResponseSchema(Module.class)
    public Response undo(
            @PathParam("module") String module, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(upgrades.undo(Ids.parse(module), DraftRevisions.named(modules, ifMatch, module)));
    }

    private static Response answer(Module module) {
        return Response.ok(module)
                .header(HttpHeaders.ETAG, Revision.tag(module.revision()))
                .build();
    }
}

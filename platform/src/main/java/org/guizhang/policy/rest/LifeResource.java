package org.guizhang.policy.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.guizhang.policy.check.Finding;
import org.guizhang.policy.draft.EditorPresence;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.publish.Checks;
import org.guizhang.policy.publish.ModuleHistory;
import org.guizhang.policy.publish.Withdrawals;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Text;
import org.guizhang.tenant.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** A module's life beside its draft: checks, who works on it, its timeline, and the ways out. */
@Path("modules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
@SecurityRequirement(name = "token")
public class LifeResource {
    @Inject
    Modules modules;

    @Inject
    Checks checks;

    @Inject
    ModuleHistory life;

    @Inject
    EditorPresence presence;

    @Inject
    Withdrawals withdrawals;

    @Inject
    CurrentCaller caller;

    /** A finding in the caller's language. */
    public record Checked(
            String rule, Finding.Severity severity, String target, Text where, String what, String remedy) {}

    /**
     * @param effectiveFrom RFC 3339, left out: now
     * @param replaces numbers of editions that have not begun and never will because of this
     * @param confirmFarAhead true where a day more than two years ahead is meant
     */
    public record Ending(
            @Schema(required = true, maxLength = Edition.MAX_NOTE, example = "We have closed the kitchen.") @Nullable
            String reason,

            @Nullable Instant effectiveFrom,
            @Nullable List<String> replaces,
            @Nullable Boolean confirmFarAhead) {
        EffectiveFrom start() {
            return Starts.read(effectiveFrom, replaces, confirmFarAhead);
        }
    }

    @GET
    @Path("{module}/checks")
    @Operation(
            summary = "Check the draft",
            description = "What keeps it from being published (BLOCKING) and what should be known (WARNING).")
    @APIResponse(responseCode = "200", description = "The findings, what blocks first; empty when all is well.")
    public List<Checked> checks(@PathParam("module") String module) {
        var locale = caller.locale();
        return checks.of(Ids.parse(module)).stream()
                .map(finding -> new Checked(
                        finding.rule(),
                        finding.severity(),
                        finding.target(),
                        finding.where(),
                        finding.what().in(locale),
                        finding.remedy().in(locale)))
                .toList();
    }

    @GET
    @Path("{module}/life")
    @Operation(summary = "Read a module's timeline", description = "Reviews and editions, newest first.")
    @APIResponse(responseCode = "200", description = "Everything that happened to the module.")
    public List<ModuleHistory.Event> life(@PathParam("module") String module) {
        return life.of(Ids.parse(module));
    }

    @GET
    @Path("{module}/presence")
    @Operation(summary = "See who else works on the draft")
    @APIResponse(responseCode = "200", description = "The others, longest first.")
    public List<EditorPresence.Here> others(@PathParam("module") String module) {
        return presence.others(modules.get(Ids.parse(module)).id());
    }

    @PUT
    @Path("{module}/presence")
    @Operation(
            summary = "Say that one works on the draft",
            description = "A sign of life; it counts for eleven minutes. Nobody is locked out by it.")
    @APIResponse(responseCode = "200", description = "The others, longest first.")
    public List<EditorPresence.Here> enter(@PathParam("module") String module) {
        var id = Ids.parse(module);
        presence.enter(id);
        return presence.others(id);
    }

    @DELETE
    @Path("{module}/presence")
    @Operation(summary = "Say that one has stopped working on the draft")
    @APIResponse(responseCode = "204", description = "Noted.")
    public void leave(@PathParam("module") String module) {
        presence.enter(Ids.parse(module)).leave();
    }

    @POST
    @Path("{module}/withdrawal")
    @Operation(
            summary = "Put a module out of force",
            description = "A new edition from which on nothing of the module is in force; the draft stays.")
    @APIResponse(responseCode = "201", description = "The edition that ends it.")
    @APIResponse(
            responseCode = "409",
            description = "Nothing is in force, or an edition would never begin that replaces does not name.")
    @APIResponseSchema(Edition.class)
    public Response withdraw(@PathParam("module") String module, Ending form) {
        Edition edition = withdrawals.withdraw(Ids.parse(module), form.reason(), form.start());
        return Response.created(URI.create("editions/" + edition.id()))
                .entity(edition)
                .build();
    }

    @POST
    @Path("{module}/repeal")
    @Operation(
            summary = "Give a module up",
            description = "Out of force, and its draft stands still until the template is activated again.")
    @APIResponse(responseCode = "200", description = "The module.")
    @APIResponse(
            responseCode = "409",
            description = "Given up already, or an edition would never begin that replaces does not name.")
    public Module repeal(@PathParam("module") String module, Ending form) {
        return withdrawals.repeal(Ids.parse(module), form.reason(), form.start());
    }
}

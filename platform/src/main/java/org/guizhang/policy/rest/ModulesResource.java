package org.guizhang.policy.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.DraftParameters;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.Editions;
import org.guizhang.policy.publish.Publications;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Revision;
import org.guizhang.tenant.StoresNothing;
import org.jspecify.annotations.Nullable;

/** A tenant's modules: activation, parameters, preview, publication. */
@Path("modules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
@SecurityRequirement(name = "token")
public class ModulesResource {
    @Inject
    Modules modules;

    @Inject
    Activations activations;

    @Inject
    DraftParameters parameters;

    @Inject
    Editions editions;

    @Inject
    Publications publications;

    /** Which template to activate, and in which version; left out: the newest. */
    public record Activation(
            @Schema(required = true, example = "restaurant-operations") @Nullable
            String template,

            @Nullable String version) {}

    /** Values by parameter key; parameters that are not named stay. */
    public record Parameters(
            @Schema(required = true, example = "{\"report-day\": 6}") @Nullable
            Map<String, JsonNode> parameters) {
        Map<String, JsonNode> values() {
            if (parameters == null) {
                throw Rejected.field("/parameters", "required");
            }
            return parameters;
        }
    }

    /**
     * How to publish.
     *
     * @param material left out: material
     * @param editorialReason needed where material is false and the change is more than wording, and then kept with the edition
     * @param effectiveFrom RFC 3339, left out: now
     * @param replaces numbers of editions that have not begun and never will because of this one
     * @param confirmFarAhead true where a day more than two years ahead is meant
     */
    public record NewEdition(
            @Schema(required = true, maxLength = Edition.MAX_NOTE, example = "First edition") @Nullable
            String note,

            @Nullable Boolean material,
            @Schema(maxLength = Edition.MAX_NOTE) @Nullable String editorialReason,
            @Nullable Instant effectiveFrom,
            @Nullable List<String> replaces,
            @Nullable Boolean confirmFarAhead) {}

    @GET
    @Operation(summary = "List modules", description = "In the order of their activation.")
    @APIResponse(responseCode = "200", description = "The modules.")
    public List<Module> list() {
        return modules.list();
    }

    @POST
    @Operation(
            summary = "Activate a template",
            description = "Its newest version or the one named, with the defaults of the trade.")
    @APIResponse(
            responseCode = "201",
            description = "The module; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "404", description = "There is no such template or version.")
    @APIResponse(responseCode = "409", description = "Active already.")
    @APIResponseSchema(Module.class)
    public Response activate(Activation form) {
        if (form.template() == null) {
            throw Rejected.field("/template", "required");
        }
        var module = activations.activate(form.template(), form.version());
        return answer(Response.created(URI.create("modules/" + module.id())), module);
    }

    @GET
    @Path("{module}")
    @Operation(summary = "Read a module")
    @APIResponse(
            responseCode = "200",
            description = "The module; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(Module.class)
    public Response get(@PathParam("module") String module) {
        return answer(Response.ok(), modules.get(Ids.parse(module)));
    }

    @PUT
    @Path("{module}/parameters")
    @Operation(
            summary = "Set parameters of the draft",
            description = "Needs If-Match with the ETag of the module. All values are judged together: two that"
                    + " contradict each other by a relation of the template are both named (parameter-relation), and"
                    + " to change two that depend on each other, send both at once.")
    @APIResponse(
            responseCode = "200",
            description = "The module with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "400", description = "Wrong values, all of them named; none is stored.")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the draft.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    @APIResponseSchema(Module.class)
    public Response set(
            @PathParam("module") String module,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Parameters form) {
        return answer(
                Response.ok(),
                parameters.set(Ids.parse(module), form.values(), DraftRevisions.named(modules, ifMatch, module)));
    }

    @POST
    @Path("{module}/preview")
    @StoresNothing
    @Operation(
            summary = "Preview the draft",
            description = "As readers would see it, with the given values tried on top; nothing is stored.")
    @APIResponse(responseCode = "200", description = "The resolved document.")
    @APIResponseSchema(Resolved.Content.class)
    public JsonNode preview(@PathParam("module") String module, Parameters form) {
        return modules.preview(Ids.parse(module), form.values()).document();
    }

    @GET
    @Path("{module}/editions")
    @Operation(summary = "List editions", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "The editions.")
    public List<Edition> editions(@PathParam("module") String module) {
        return editions.list(Ids.parse(module));
    }

    @POST
    @Path("{module}/editions")
    @Operation(
            summary = "Publish the draft",
            description =
                    "Needs If-Match with the ETag of the module: what was looked at is what is published. Editions"
                            + " that have not begun and would never begin are named in replaces, a change that is more than wording"
                            + " is editorial (material false) only with an editorialReason, and a day more than two years ahead is"
                            + " confirmed with confirmFarAhead.")
    @APIResponse(responseCode = "201", description = "The edition.")
    @APIResponse(
            responseCode = "409",
            description = "Nothing has changed since the last edition, a second person has not approved, or an edition"
                    + " would never begin that replaces does not name.")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the draft.")
    @APIResponseSchema(Edition.class)
    public Response publish(
            @PathParam("module") String module,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            NewEdition form) {
        var publication = new Edition.Publication(
                form.note() == null ? "" : form.note(),
                form.material() == null || form.material(),
                form.editorialReason(),
                Starts.read(form.effectiveFrom(), form.replaces(), form.confirmFarAhead()));
        var edition =
                publications.publish(Ids.parse(module), publication, DraftRevisions.named(modules, ifMatch, module));
        return Response.created(URI.create("editions/" + edition.id()))
                .entity(edition)
                .build();
    }

    private static Response answer(Response.ResponseBuilder answer, Module module) {
        return answer.header(HttpHeaders.ETAG, Revision.tag(module.revision()))
                .entity(module)
                .build();
    }
}

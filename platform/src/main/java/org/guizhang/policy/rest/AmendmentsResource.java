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
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.policy.amend.AffectedElement;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.draft.Amendments;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Revision;
import org.guizhang.tenant.StoresNothing;
import org.jspecify.annotations.Nullable;

/** A business's own changes to the template of a module, in draft. */
@Path("modules/{module}/amendments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Policy")
@SecurityRequirement(name = "token")
public class AmendmentsResource {
    @Inject
    Amendments amendments;

    @Inject
    Modules modules;

    /**
     * A change, by {@code kind}: rewrite, address, adjust, add, remove, move, switch; and why.
     *
     * @param along the targets of all that goes along with a removal
     */
    public record Wanted(
            @Schema(required = true) @Nullable Change change,

            @Schema(maxLength = Amendment.MAX_REASON, example = "We say it this way.") @Nullable
            String reason,

            @Nullable Set<String> along) {
        Change given() {
            if (change == null) {
                throw Rejected.field("/change", "required");
            }
            return change;
        }

        Set<String> named() {
            return along == null ? Set.of() : along;
        }
    }

    @GET
    @Operation(summary = "List amendments of the draft", description = "In the order in which they are applied.")
    @APIResponse(
            responseCode = "200",
            description = "The amendments; the ETag is the revision of the module.",
            headers = @Header(name = HttpHeaders.ETAG),
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Amendment.class)))
    public Response list(@PathParam("module") String module) {
        var found = modules.get(Ids.parse(module));
        return Response.ok(found.amendments())
                .header(HttpHeaders.ETAG, Revision.tag(found.revision()))
                .build();
    }

    @POST
    @Operation(
            summary = "Amend the draft",
            description = "Needs If-Match with the ETag of the module. A change of the same kind to the same target"
                    + " takes the place of the one before; an addition never does. Removing and switching off need"
                    + " a reason; a removal that takes own or moved things along names their targets in \"along\".")
    @APIResponse(
            responseCode = "201",
            description = "The amendment; the ETag is the new revision of the module.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "400", description = "It does not fit: locked, unknown, or it would break something.")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the draft.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    @APIResponseSchema(Amendment.class)
    public Response make(
            @PathParam("module") String module,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Wanted form) {
        var made = amendments.make(
                Ids.parse(module),
                form.given(),
                form.reason(),
                form.named(),
                DraftRevisions.named(modules, ifMatch, module));
        return Response.created(URI.create("modules/" + made.module().id() + "/amendments"))
                .header(HttpHeaders.ETAG, Revision.tag(made.module().revision()))
                .entity(made.amendment())
                .build();
    }

    @POST
    @Path("preview")
    @StoresNothing
    @Operation(
            summary = "Preview an amendment",
            description = "The draft as readers would see it with one more change; nothing is stored.")
    @APIResponse(responseCode = "200", description = "The resolved document.")
    @APIResponse(responseCode = "400", description = "The change does not fit.")
    @APIResponseSchema(Resolved.Content.class)
    public JsonNode preview(@PathParam("module") String module, Wanted form) {
        return amendments.preview(Ids.parse(module), form.given()).document();
    }

    @POST
    @Path("along")
    @StoresNothing
    @Operation(
            summary = "Read what goes along with a removal",
            description = "What the business has added to what would be taken out, and what it has moved there; the"
                    + " removal names their targets in \"along\". Taking the removal back brings all of it back.")
    @APIResponse(responseCode = "200", description = "Target, name and kind (own, moved) of each; often none.")
    public List<AffectedElement> along(@PathParam("module") String module, Wanted form) {
        return amendments.along(Ids.parse(module), form.given());
    }

    @PUT
    @Path("{amendment}")
    @Operation(
            summary = "Change an amendment",
            description =
                    "Needs If-Match with the ETag of the module. What it is about stays: its kind and its target.")
    @APIResponse(
            responseCode = "200",
            description = "The amendment; the ETag is the new revision of the module.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "400", description = "It does not fit, or is about something else.")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the draft.")
    @APIResponseSchema(Amendment.class)
    public Response change(
            @PathParam("module") String module,
            @PathParam("amendment") String amendment,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Wanted form) {
        var made = amendments.change(
                Ids.parse(module),
                Ids.parse(amendment),
                form.given(),
                form.reason(),
                DraftRevisions.named(modules, ifMatch, module));
        return Response.ok(made.amendment())
                .header(HttpHeaders.ETAG, Revision.tag(made.module().revision()))
                .build();
    }

    @DELETE
    @Path("{amendment}")
    @Operation(summary = "Take an amendment back", description = "Needs If-Match with the ETag of the module.")
    @APIResponse(
            responseCode = "204",
            description = "Done; the ETag is the new revision of the module.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "409", description = "Another amendment builds on it.")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the draft.")
    public Response takeBack(
            @PathParam("module") String module,
            @PathParam("amendment") String amendment,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var after = amendments.takeBack(
                Ids.parse(module), Ids.parse(amendment), DraftRevisions.named(modules, ifMatch, module));
        return Response.noContent()
                .header(HttpHeaders.ETAG, Revision.tag(after.revision()))
                .build();
    }
}

package org.guizhang.record.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.record.SavedView;
import org.guizhang.record.SavedViews;
import org.guizhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Filters of a register that are kept under a name. */
@Path("record-forms/{module}/{form}/views")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
@SecurityRequirement(name = "token")
public class SavedViewsResource {
    @Inject
    SavedViews views;

    /** What is kept, and for whom. */
    public record ViewWish(
            @Schema(required = true, maxLength = SavedView.MAX_NAME, example = "Still inside") @Nullable
            String name,

            @Nullable Boolean shared,
            @Schema(required = true) SavedView.@Nullable Wanted wanted) {}

    @GET
    @Operation(
            summary = "List the kept views of a register",
            description = "The caller's own and those that are shared, by name. /records takes their filters.")
    @APIResponse(responseCode = "200", description = "The views.")
    @APIResponse(responseCode = "404", description = "The module has nothing in force, or no such form for the caller.")
    public List<SavedView> list(
            @PathParam("module") String module,
            @Parameter(schema = @Schema(maxLength = 100, example = "complaint")) @PathParam("form") String form) {
        return views.list(Ids.parse(module), form);
    }

    @POST
    @Operation(
            summary = "Keep a view of a register",
            description =
                    "Filters under a name; one of the caller's own that is called so is replaced. Shared ones are for"
                            + " supervisors and administrators to keep.")
    @APIResponse(responseCode = "201", description = "The view.")
    @APIResponse(responseCode = "400", description = "It has no name, or filters nothing.")
    @APIResponse(responseCode = "403", description = "It is to be shared, and the caller may not.")
    @APIResponse(responseCode = "404", description = "The module has nothing in force, or no such form for the caller.")
    @APIResponse(responseCode = "409", description = "The caller has kept as many as there may be.")
    @APIResponseSchema(value = SavedView.class, responseCode = "201")
    public Response save(
            @PathParam("module") String module,
            @Parameter(schema = @Schema(maxLength = 100, example = "complaint")) @PathParam("form") String form,
            ViewWish wish) {
        var wanted = wish.wanted() == null ? new SavedView.Wanted(null, null, null, null, null, null) : wish.wanted();
        var kept = views.save(Ids.parse(module), form, wish.name(), Boolean.TRUE.equals(wish.shared()), wanted);
        return Response.created(URI.create("record-forms/" + module + "/" + form + "/views"))
                .entity(kept)
                .build();
    }

    @DELETE
    @Path("{view}")
    @Operation(summary = "Forget a view", description = "One's own; supervisors and administrators also shared ones.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "403", description = "It is shared, and somebody else's.")
    @APIResponse(responseCode = "404", description = "There is none.")
    public void delete(
            @PathParam("module") String module,
            @Parameter(schema = @Schema(maxLength = 100, example = "complaint")) @PathParam("form") String form,
            @PathParam("view") String view) {
        views.delete(Ids.parse(module), form, Ids.parse(view));
    }
}

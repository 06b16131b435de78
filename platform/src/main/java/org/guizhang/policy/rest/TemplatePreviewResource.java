package org.guizhang.policy.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.policy.resolve.Previews;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.tenant.WithoutCredential;
import org.jspecify.annotations.Nullable;

/** Templates before activation, in words. */
@Path("templates/{template}/preview")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class TemplatePreviewResource {
    @Inject
    Previews previews;

    @GET
    @WithoutCredential
    @Operation(
            summary = "Preview a template",
            description = "The whole of it with every value in place: the template's own, or those of a trade where it"
                    + " brings some. The newest version, or the one named.")
    @APIResponse(responseCode = "200", description = "The resolved document.")
    @APIResponse(responseCode = "404", description = "There is no such template, version or trade.")
    @APIResponseSchema(Resolved.Content.class)
    public JsonNode preview(
            @Parameter(description = "Its key, such as restaurant-operations.") @PathParam("template") String template,
            @QueryParam("version") @Nullable String version,
            @QueryParam("trade") @Nullable String trade) {
        return previews.of(template, version, trade).document();
    }
}

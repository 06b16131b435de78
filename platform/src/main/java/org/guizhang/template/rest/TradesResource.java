package org.guizhang.template.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.template.Templates;
import org.guizhang.template.Trade;
import org.guizhang.tenant.WithoutCredential;

/** The trades one can sign up in. */
@Path("trades")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class TradesResource {
    @Inject
    Templates templates;

    @GET
    @WithoutCredential
    @Operation(
            summary = "List trades",
            description = "What each starts with and the questions only a business can answer.")
    @APIResponse(responseCode = "200", description = "The trades.")
    public List<Trade> list() {
        return templates.trades();
    }
}

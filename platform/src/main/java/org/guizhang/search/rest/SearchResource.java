package org.guizhang.search.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.search.Hits;
import org.guizhang.search.Search;
import org.guizhang.tenant.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Search. */
@Path("search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@SecurityRequirement(name = "token")
public class SearchResource {
    @Inject
    Search search;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(
            summary = "Search the rules",
            description =
                    "Chinese (simplified or traditional), English, pinyin or its initials; texts in the language of"
                            + " Accept-Language. Every change committed before the call is found.")
    @APIResponse(responseCode = "200", description = "Best first, with the matching parts marked.")
    public Hits find(
            @Parameter(required = true, schema = @Schema(maxLength = Hits.MAX_QUERY, example = "closing"))
                    @QueryParam("q")
                    @Nullable
                    String typed,
            @Parameter(schema = @Schema(minimum = "1", maximum = "" + Hits.MAX))
                    @QueryParam("limit")
                    @DefaultValue("10")
                    int limit) {
        return search.find(typed, caller.locale(), limit);
    }
}

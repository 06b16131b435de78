package org.guizhang.search.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.search.Hits;
import org.guizhang.search.Search;
import org.guizhang.search.SearchFilter;
import org.guizhang.search.SearchSuggestion;
import org.guizhang.shared.Dates;
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
            summary = "Search the rules and what carries them out",
            description =
                    "Chinese (simplified or traditional), English, pinyin or its initials; texts in the language of"
                            + " Accept-Language. Clauses, checklists, forms, deadlines, penalties, phrases, positions and"
                            + " places; people for those who may see them. What was committed before the call is found, or"
                            + " freshness says BEHIND after a tenth of a second, REBUILDING while an index is built anew.")
    @APIResponse(
            responseCode = "200",
            description = "A page, best first, with the matching parts marked; facets count all that this reader may"
                    + " see, each as if it alone narrowed nothing.")
    public Hits find(
            @Parameter(required = true, schema = @Schema(maxLength = Hits.MAX_QUERY, example = "closing"))
                    @QueryParam("q")
                    @Nullable
                    String typed,
            @Parameter(description = "Kinds; may be repeated.", schema = @Schema(example = "clause"))
                    @QueryParam("kind")
                    @Nullable
                    List<String> kinds,
            @QueryParam("module") @Nullable UUID module,
            @Parameter(description = "Key of a chapter of that module.") @QueryParam("chapter") @Nullable
                    String chapter,
            @Parameter(description = "Id of a position: what addresses it by name.") @QueryParam("position") @Nullable
                    UUID position,
            @QueryParam("site") @Nullable UUID site,
            @QueryParam("state") @Nullable String state,
            @Parameter(
                            description = "As of a moment (RFC 3339); one to come for those who may see drafts.",
                            schema = @Schema(format = "date-time"))
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Parameter(schema = @Schema(minimum = "1", maximum = "" + Hits.MAX))
                    @QueryParam("limit")
                    @DefaultValue("10")
                    int limit,
            @Parameter(description = "next of the page before, of the same question.") @QueryParam("cursor") @Nullable
                    String cursor) {
        var filter = new SearchFilter(
                kinds == null ? Set.of() : new HashSet<>(kinds),
                text(module),
                chapter,
                text(position),
                text(site),
                state,
                Dates.moment("/asOf", asOf));
        return search.find(typed, filter, caller.locale(), limit, cursor);
    }

    @GET
    @Path("suggestions")
    @Operation(
            summary = "Suggest what to search for",
            description =
                    "While one types: what the caller has asked before, what at least three people of the business"
                            + " have, what things are called and how people ask for them.")
    @APIResponse(responseCode = "200", description = "At most eight, each once.")
    public List<SearchSuggestion> suggest(
            @Parameter(schema = @Schema(maxLength = Hits.MAX_QUERY, example = "clo")) @QueryParam("q") @Nullable
                    String typed) {
        return search.suggest(typed, caller.locale());
    }

    @GET
    @Path("recent")
    @Operation(summary = "List what I have searched for", description = "The last twenty of 90 days, the newest first.")
    @APIResponse(responseCode = "200", description = "The questions, in small letters.")
    public List<String> recent() {
        return search.recent();
    }

    @DELETE
    @Path("recent")
    @Operation(summary = "Forget what I have searched for")
    @APIResponse(responseCode = "204", description = "Forgotten.")
    public void forget() {
        search.forgetRecent();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}

package org.guizhang.search.rest;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.search.SynonymGroup;
import org.guizhang.search.SynonymGroups;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Revision;
import org.jspecify.annotations.Nullable;

/** Words that mean one thing to the people of the business. */
@Path("search/synonyms")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@SecurityRequirement(name = "token")
public class SynonymsResource {
    @Inject
    SynonymGroups groups;

    /** Words for one thing. */
    @Schema(name = "synonym-words")
    public record Words(
            @Schema(
                    required = true,
                    minItems = 2,
                    maxItems = SynonymGroup.MAX_WORDS,
                    maxLength = SynonymGroup.MAX_LENGTH,
                    example = "[\"收银员\", \"收款员\", \"cashier\"]")
            @Nullable
            List<String> words) {}

    @GET
    @Operation(summary = "List the business's own synonyms")
    @APIResponse(
            responseCode = "200",
            description = "In the order they came; those of the templates are not among them.")
    public List<SynonymGroup> list() {
        return groups.list();
    }

    @POST
    @Operation(summary = "Add synonyms", description = "Two words or more for one thing, in either language.")
    @APIResponse(
            responseCode = "201",
            description = "The group; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(SynonymGroup.class)
    public Response add(Words given) {
        var added = groups.add(given.words());
        return answer(Response.created(URI.create("search/synonyms/" + added.id())), added);
    }

    @GET
    @Path("{group}")
    @Operation(summary = "Read synonyms")
    @APIResponse(
            responseCode = "200",
            description = "The group; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(SynonymGroup.class)
    public Response get(@PathParam("group") String group) {
        return answer(Response.ok(), groups.get(Ids.parse(group)));
    }

    @PUT
    @Path("{group}")
    @Operation(summary = "Change synonyms", description = "All words of the group. Needs If-Match with its ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The group with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "412", description = "Somebody else has changed it.")
    @APIResponseSchema(SynonymGroup.class)
    public Response change(
            @PathParam("group") String group,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Words given) {
        var id = Ids.parse(group);
        var based = Revision.named(ifMatch, () -> groups.get(id).revision());
        return answer(Response.ok(), groups.change(id, given.words(), based));
    }

    @DELETE
    @Path("{group}")
    @Operation(summary = "Remove synonyms")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void remove(@PathParam("group") String group) {
        groups.remove(Ids.parse(group));
    }

    private static Response answer(Response.ResponseBuilder answer, SynonymGroup group) {
        return answer.header(HttpHeaders.ETAG, Revision.tag(group.revision()))
                .entity(group)
                .build();
    }
}

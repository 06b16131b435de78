package org.guizhang.search.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.search.OwnAsked;
import org.guizhang.search.OwnWords;
import org.guizhang.shared.Revision;
import org.jspecify.annotations.Nullable;

/** How the people of the business ask for what its rules say. */
@Path("search/asked")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@SecurityRequirement(name = "token")
public class OwnWordsResource {
    @Inject
    OwnWords words;

    /** Ways to ask for something. */
    @Schema(name = "own-ways-to-ask")
    public record Ways(
            @Schema(
                    nullable = true,
                    maxItems = OwnAsked.MAX_WAYS,
                    maxLength = OwnAsked.MAX_WORDS,
                    example = "[\"小费能不能留下\"]")
            @Nullable
            List<String> zh,

            @Schema(
                    nullable = true,
                    maxItems = OwnAsked.MAX_WAYS,
                    maxLength = OwnAsked.MAX_WORDS,
                    example = "[\"may I keep tips\"]")
            @Nullable
            List<String> en) {}

    @GET
    @Operation(summary = "List the business's own ways to ask")
    @APIResponse(
            responseCode = "200",
            description = "By module, kind and key; those of the templates are not among them.")
    public List<OwnAsked> list() {
        return words.list();
    }

    @GET
    @Path("{module}/{kind}")
    @Operation(summary = "Read the own ways to ask for a thing")
    @APIResponse(
            responseCode = "200",
            description = "The ways; revision 0 and none where nothing is stored.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(OwnAsked.class)
    public Response get(
            @PathParam("module") String module,
            @Parameter(description = "As hits have it, such as clause.") @PathParam("kind") String kind,
            @Parameter(description = "As hits have it.", required = true, schema = @Schema(example = "two-lines"))
                    @QueryParam("key")
                    @Nullable
                    String key) {
        return answer(words.get(ThingPaths.of(module, kind, key)));
    }

    @PUT
    @Path("{module}/{kind}")
    @Operation(
            summary = "Set the own ways to ask for a thing",
            description =
                    "All of them, in either language; found from then on. Needs If-Match with its ETag, \"0\" for the"
                            + " first.")
    @APIResponse(
            responseCode = "200",
            description = "The ways with their new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "412", description = "Somebody else has changed them.")
    @APIResponseSchema(OwnAsked.class)
    public Response set(
            @PathParam("module") String module,
            @PathParam("kind") String kind,
            @Parameter(required = true, schema = @Schema(example = "two-lines")) @QueryParam("key") @Nullable
                    String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Ways ways) {
        var thing = ThingPaths.of(module, kind, key);
        var based = Revision.named(ifMatch, () -> words.get(thing).revision());
        return answer(words.set(thing, ways.zh(), ways.en(), based));
    }

    @DELETE
    @Path("{module}/{kind}")
    @Operation(summary = "Remove the own ways to ask for a thing", description = "Those of its template stay.")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void remove(
            @PathParam("module") String module,
            @PathParam("kind") String kind,
            @Parameter(required = true, schema = @Schema(example = "two-lines")) @QueryParam("key") @Nullable
                    String key) {
        words.remove(ThingPaths.of(module, kind, key));
    }

    private static Response answer(OwnAsked own) {
        return Response.ok(own)
                .header(HttpHeaders.ETAG, Revision.tag(own.revision()))
                .build();
    }
}

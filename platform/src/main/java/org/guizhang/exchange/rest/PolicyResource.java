package org.guizhang.exchange.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.exchange.PolicyCode;
import org.guizhang.exchange.PolicyPlan;
import org.guizhang.shared.EntityTags;
import org.guizhang.tenant.StoresNothing;
import org.jspecify.annotations.Nullable;

/** Policy as code: one file for the drafts, positions and sites of a business. JSON is YAML, too, so it is taken as well. */
@Path("policy")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({
    PolicyResource.YAML,
    "application/x-yaml",
    "text/yaml",
    "text/x-yaml",
    "text/vnd.yaml",
    MediaType.APPLICATION_JSON
})
@Tag(name = "Policy as code")
@SecurityRequirement(name = "token")
public class PolicyResource {
    static final String YAML = "application/yaml";

    /** A file that names nothing and so changes nothing; JSON is YAML, too. */
    private static final String NOTHING = "{\"format\": 1, \"modules\": []}";

    @Inject
    PolicyCode code;

    @GET
    @Produces(YAML)
    @Operation(
            summary = "Export the policy",
            description = "Every draft with its template, version, own parameters and amendments, and the positions and"
                    + " sites, without ids. The same policy gives the same bytes.")
    @APIResponse(
            responseCode = "200",
            description = "The file; the ETag is its state.",
            headers = @Header(name = HttpHeaders.ETAG))
    public Response export() {
        var exported = code.export();
        return Response.ok(exported.yaml(), YAML + ";charset=UTF-8")
                .header(HttpHeaders.ETAG, '"' + exported.state() + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"policy.yaml\"")
                .build();
    }

    @POST
    @Path("plan")
    @StoresNothing
    @Operation(summary = "Show what an import would change", description = "Nothing is stored.")
    @APIResponse(
            responseCode = "200",
            description = "The steps; the ETag is the state they were made for.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "400", description = "The file is wrong; each problem names its line and remedy.")
    @RequestBody(
            content = {
                @Content(mediaType = YAML, schema = @Schema(type = SchemaType.OBJECT), example = NOTHING),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        example = NOTHING)
            })
    @APIResponseSchema(PolicyPlan.class)
    public Response plan(byte[] yaml) {
        return answer(code.plan(yaml));
    }

    @POST
    @Path("apply")
    @Operation(
            summary = "Import the policy",
            description = "Makes drafts, positions and sites those of the file, all or nothing, and publishes nothing."
                    + " What is not named stays; doing it again changes nothing."
                    + " With If-Match, only if the policy is still the one the plan was made for.")
    @APIResponse(responseCode = "200", description = "What was changed.", headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "400", description = "The file is wrong; nothing was stored.")
    @APIResponse(responseCode = "403", description = "A part would change that the caller may not change.")
    @APIResponse(responseCode = "412", description = "The policy has changed since the plan.")
    @RequestBody(
            content = {
                @Content(mediaType = YAML, schema = @Schema(type = SchemaType.OBJECT), example = NOTHING),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        example = NOTHING)
            })
    @APIResponseSchema(PolicyPlan.class)
    public Response apply(
            @Parameter(description = "The state of the plan; left out: whatever there is.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            byte[] yaml) {
        return answer(code.apply(yaml, ifMatch == null ? null : EntityTags.of(ifMatch)));
    }

    private static Response answer(PolicyPlan plan) {
        return Response.ok(plan)
                .header(HttpHeaders.ETAG, '"' + plan.state() + '"')
                .build();
    }
}

package org.guizhang.onboarding.rest;

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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.onboarding.Journey;
import org.guizhang.onboarding.Journeys;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Revision;
import org.jspecify.annotations.Nullable;

/** The way of a new business from its trade to its handbook. */
@Path("onboarding")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Onboarding")
@SecurityRequirement(name = "token")
public class OnboardingResource {
    @Inject
    Modules modules;

    @Inject
    Journeys journeys;

    /** Ids of templates. */
    public record Chosen(
            @Schema(required = true, example = "[\"restaurant-operations\"]") @Nullable
            List<String> templates) {}

    /** Values by parameter key. */
    public record Answers(
            @Schema(required = true, example = "{\"report-day\": 6}") @Nullable
            Map<String, JsonNode> parameters) {}

    @GET
    @Operation(
            summary = "See how far a business has come",
            description = "Which step is next, the templates on offer, the questions with their present answers, and"
                    + " the positions that several templates bring, to be merged with PUT"
                    + " /positions/{position}/merger where one person does both jobs.")
    @APIResponse(responseCode = "200", description = "The state.")
    public Journey now() {
        return journeys.now();
    }

    @PUT
    @Path("templates")
    @Operation(
            summary = "Choose templates",
            description = "Activates those named, all or none. Those active already, and those not named, stay as they"
                    + " are.")
    @APIResponse(responseCode = "200", description = "The state, with the questions about them.")
    @APIResponse(responseCode = "400", description = "None is named, or one does not exist.")
    public Journey choose(Chosen form) {
        if (form.templates() == null) {
            throw Rejected.field("/templates", "required");
        }
        return journeys.choose(form.templates());
    }

    @PUT
    @Path("answers/{module}")
    @Operation(
            summary = "Answer questions",
            description = "Stores the values in the draft and the questions as answered. Needs If-Match with the ETag"
                    + " of the module.")
    @APIResponse(
            responseCode = "200",
            description = "The module with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "400", description = "Wrong values, all of them named; none is stored.")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the draft.")
    @APIResponseSchema(Module.class)
    public Response answer(
            @PathParam("module") String module,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Answers form) {
        if (form.parameters() == null) {
            throw Rejected.field("/parameters", "required");
        }
        var after = journeys.answer(Ids.parse(module), form.parameters(), based(ifMatch, module));
        return Response.ok(after)
                .header(HttpHeaders.ETAG, Revision.tag(after.revision()))
                .build();
    }

    @POST
    @Path("acceptance")
    @Operation(summary = "Accept the suggested answers", description = "For all questions that are still open.")
    @APIResponse(responseCode = "200", description = "The state.")
    public Journey accept() {
        return journeys.accept();
    }

    @POST
    @Path("arrival")
    @Operation(summary = "End onboarding", description = "Once something is published; again is no fault.")
    @APIResponse(responseCode = "200", description = "The state.")
    @APIResponse(responseCode = "409", description = "Nothing is published yet.")
    public Journey arrive() {
        return journeys.arrive();
    }

    private int based(@Nullable String ifMatch, String module) {
        return Revision.named(ifMatch, () -> modules.get(Ids.parse(module)).revision());
    }
}

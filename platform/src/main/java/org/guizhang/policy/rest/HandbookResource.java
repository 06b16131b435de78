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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.policy.diff.ClauseHistories;
import org.guizhang.policy.diff.ClauseHistory;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/** The handbook. */
@Path("handbook")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Handbook")
@SecurityRequirement(name = "token")
public class HandbookResource {
    @Inject
    Handbook handbook;

    @Inject
    ClauseHistories histories;

    /** One module's part. */
    public record Part(
            Edition edition,
            @Schema(implementation = Resolved.Content.class) JsonNode content) {}

    /** One clause and where it stands. */
    public record Place(Edition edition, Text chapter, Resolved.Clause clause) {}

    @GET
    @Operation(summary = "Read the handbook", description = "All editions in force now, or at a moment (RFC 3339).")
    @APIResponse(responseCode = "200", description = "The parts in the order of activation.")
    public List<Part> read(@Parameter(schema = @Schema(format = "date-time")) @QueryParam("at") @Nullable String at) {
        return handbook.at(Dates.moment("/at", at)).stream()
                .map(part -> new Part(part.edition(), part.content().documentForReaders()))
                .toList();
    }

    @GET
    @Path("{module}/clauses/{clause}")
    @Operation(summary = "Read a clause", description = "As in force now, or at a moment (RFC 3339).")
    @APIResponse(responseCode = "200", description = "The clause, its chapter and edition.")
    public Place clause(
            @PathParam("module") String module,
            @Parameter(description = "Its key in the template, or own- and a number.") @PathParam("clause")
                    String clause,
            @Parameter(schema = @Schema(format = "date-time")) @QueryParam("at") @Nullable String at) {
        var place = handbook.clause(Ids.parse(module), clause, Dates.moment("/at", at));
        return new Place(
                place.edition(), place.chapter().title(), place.clause().forReaders());
    }

    @GET
    @Path("{module}/clauses/{clause}/history")
    @Operation(
            summary = "Read the history of a clause",
            description = "Of a clause in force now: the values in it, and which editions changed it, newest first.")
    @APIResponse(responseCode = "200", description = "Its values and the editions that changed it.")
    public ClauseHistory history(
            @PathParam("module") String module,
            @Parameter(description = "Its key in the template, or own- and a number.") @PathParam("clause")
                    String clause) {
        return histories.of(Ids.parse(module), clause);
    }
}

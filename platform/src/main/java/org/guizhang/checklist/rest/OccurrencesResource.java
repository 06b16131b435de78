package org.guizhang.checklist.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.checklist.Checklists;
import org.guizhang.checklist.Filling;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.HandInResult;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.checklist.OccurrenceFilter;
import org.guizhang.checklist.OccurrenceLine;
import org.guizhang.checklist.OccurrenceSheet;
import org.guizhang.checklist.OccurrenceStart;
import org.guizhang.checklist.OccurrenceState;
import org.guizhang.checklist.StoredAnswer;
import org.guizhang.shared.Dates;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Page;
import org.guizhang.shared.Revision;
import org.jspecify.annotations.Nullable;

/** Checklists to be filled in, and filling them in. */
@Path("occurrences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Checklists")
@SecurityRequirement(name = "token")
public class OccurrencesResource {
    @Inject
    Checklists checklists;

    @Inject
    Filling filling;

    /** Why it is not done. */
    public record SkipReason(
            @Schema(required = true, maxLength = Checklists.MAX_REASON, example = "Closed for repairs.") @Nullable
            String reason) {}

    /** Who does it instead, and why. */
    public record HandOver(
            @Schema(required = true) @Nullable UUID person,

            @Schema(required = true, maxLength = Checklists.MAX_REASON, example = "Changed shifts.") @Nullable
            String reason) {}

    @GET
    @Operation(
            summary = "List checklists to be filled in",
            description =
                    "Those that open from one day to another, both counted and 31 at most, and that the caller may"
                            + " see, in the order in which they open; today's where no days are named.")
    @APIResponse(responseCode = "200", description = "A page of them; next is the cursor of the following one.")
    public Page<OccurrenceLine> list(
            @Parameter(schema = @Schema(format = "date", example = "2026-12-01")) @QueryParam("from") @Nullable
                    String from,
            @Parameter(schema = @Schema(format = "date", example = "2026-12-08")) @QueryParam("to") @Nullable String to,
            @QueryParam("site") @Nullable UUID site,
            @QueryParam("checklist") @Nullable String checklist,
            @QueryParam("state") @Nullable OccurrenceState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") int size) {
        return checklists.list(
                new OccurrenceFilter(Dates.day("/from", from), Dates.day("/to", to), site, checklist, state),
                cursor,
                Page.size(size));
    }

    @POST
    @Operation(
            summary = "Start a checklist",
            description =
                    "By hand, or by the event of a schedule that it names. It opens now, and is due when the schedule"
                            + " says, or with the day.")
    @APIResponse(
            responseCode = "201",
            description = "Everything to fill it in.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "403", description = "It is not the caller's to do there.")
    @APIResponse(responseCode = "404", description = "The module has nothing in force, or no such checklist.")
    @APIResponseSchema(OccurrenceSheet.class)
    public Response start(OccurrenceStart start) {
        var sheet = checklists.start(start);
        return answer(
                Response.created(URI.create("occurrences/" + sheet.occurrence().id())), sheet);
    }

    @GET
    @Path("{occurrence}")
    @Operation(
            summary = "Read a checklist to fill it in",
            description = "Everything that is needed, also without a network: items with their rules and clauses,"
                    + " signatures, and the answers so far with those that somebody has to pick from.")
    @APIResponse(
            responseCode = "200",
            description = "The sheet; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(OccurrenceSheet.class)
    public Response get(@PathParam("occurrence") String occurrence) {
        return answer(Response.ok(), checklists.get(Ids.parse(occurrence)));
    }

    @PUT
    @Path("{occurrence}/answers/{item}")
    @Operation(
            summary = "Store an answer",
            description =
                    "base is the version that it was made from, 0 where there was none. If there is a later one, both"
                            + " stand until somebody sends the one that counts with the newest as base. The same again changes"
                            + " nothing; nothing but base takes the answer back.")
    @APIResponse(responseCode = "200", description = "What was stored, and what it means.")
    @APIResponse(responseCode = "400", description = "It is no answer to that item, or base is no version there is.")
    @APIResponse(responseCode = "403", description = "The caller may see it, and not fill it in.")
    @APIResponse(responseCode = "409", description = "It has not opened yet, or is closed.")
    public StoredAnswer answer(
            @PathParam("occurrence") String occurrence,
            @Parameter(schema = @Schema(maxLength = 100, example = "stove")) @PathParam("item") String item,
            ItemAnswer answer) {
        return filling.answer(Ids.parse(occurrence), item, answer);
    }

    @POST
    @Path("{occurrence}/submission")
    @Operation(
            summary = "Hand a checklist in",
            description =
                    "With the answers that were stored, and those that come along. What fails becomes a finding, with"
                            + " whoever has to correct it. What somebody else has handed in before is kept as a second one.")
    @APIResponse(responseCode = "201", description = "How it has ended.")
    @APIResponse(responseCode = "400", description = "Something is missing or wrong, item by item; nothing was stored.")
    @APIResponse(responseCode = "403", description = "The caller may see it, and not fill it in.")
    @APIResponse(
            responseCode = "409",
            description = "It has not opened yet, was skipped, or somebody has to pick among answers first.")
    @APIResponseSchema(HandInResult.class)
    public Response handIn(@PathParam("occurrence") String occurrence, HandIn handIn) {
        var result = filling.handIn(Ids.parse(occurrence), handIn);
        return Response.created(URI.create("submissions/" + result.id()))
                .entity(result)
                .build();
    }

    @POST
    @Path("{occurrence}/skip")
    @Operation(summary = "Skip a checklist", description = "It is not done, for a reason that stays with it.")
    @APIResponse(responseCode = "200", description = "The checklist as it stands.")
    @APIResponse(responseCode = "409", description = "It is closed already.")
    public OccurrenceLine skip(@PathParam("occurrence") String occurrence, SkipReason form) {
        return checklists.skip(Ids.parse(occurrence), form.reason());
    }

    @POST
    @Path("{occurrence}/handover")
    @Operation(
            summary = "Hand a checklist over",
            description = "Somebody else does it, for a reason; whoever may fill it in says so.")
    @APIResponse(responseCode = "200", description = "The checklist as it stands.")
    @APIResponse(responseCode = "409", description = "It is closed already.")
    public OccurrenceLine handOver(@PathParam("occurrence") String occurrence, HandOver form) {
        return checklists.handOver(Ids.parse(occurrence), form.person(), form.reason());
    }

    private static Response answer(Response.ResponseBuilder answer, OccurrenceSheet sheet) {
        return answer.header(HttpHeaders.ETAG, Revision.tag(sheet.occurrence().revision()))
                .entity(sheet)
                .build();
    }
}

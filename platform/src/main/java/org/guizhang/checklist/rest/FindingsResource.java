package org.guizhang.checklist.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.FindingFilter;
import org.guizhang.checklist.Findings;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Page;
import org.jspecify.annotations.Nullable;

/** What has failed, and putting it right. */
@Path("findings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Checklists")
@SecurityRequirement(name = "token")
public class FindingsResource {
    @Inject
    Findings findings;

    /** What was done; a note, photos, or both. */
    public record Correction(
            @Schema(maxLength = ItemAnswer.MAX_TEXT, example = "Changed the hose.") @Nullable
            String note,

            @Schema(maxItems = ItemAnswer.MAX_PHOTOS) @Nullable
            List<String> photos) {}

    /** @param note why it goes back; may be left out where it is accepted */
    public record Verification(
            @Schema(required = true) @Nullable Boolean accepted,

            @Schema(maxLength = ItemAnswer.MAX_TEXT, example = "Still dripping.") @Nullable
            String note) {}

    @GET
    @Operation(
            summary = "List what has failed",
            description =
                    "Those that the caller may see, the newest first. With mine=true those alone that the caller has to"
                            + " correct or to verify.")
    @APIResponse(responseCode = "200", description = "A page of them; next is the cursor of the following one.")
    public Page<ChecklistFinding> list(
            @QueryParam("state") ChecklistFinding.@Nullable State state,
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("site") @Nullable UUID site,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") int size) {
        return findings.list(new FindingFilter(state, mine, site), cursor, Page.size(size));
    }

    @GET
    @Path("{finding}")
    @Operation(
            summary = "Read what has failed",
            description =
                    "With the words of the edition it was checked by, who corrects and verifies it until when, and its"
                            + " steps so far.")
    @APIResponse(responseCode = "200", description = "The finding.")
    public ChecklistFinding get(@PathParam("finding") String finding) {
        return findings.get(Ids.parse(finding));
    }

    @POST
    @Path("{finding}/correction")
    @Operation(
            summary = "Say that it is put right",
            description = "With a note, photos, or both. It waits for somebody else to look then.")
    @APIResponse(responseCode = "200", description = "The finding as it stands.")
    @APIResponse(responseCode = "403", description = "Somebody else corrects it.")
    @APIResponse(responseCode = "409", description = "There is nothing to correct any more.")
    public ChecklistFinding correct(@PathParam("finding") String finding, Correction form) {
        return findings.correct(Ids.parse(finding), form.note(), form.photos());
    }

    @POST
    @Path("{finding}/verification")
    @Operation(
            summary = "Say whether it is put right",
            description = "Accepted it is closed; otherwise it goes back with a note, any number of times. Whoever has"
                    + " corrected it does not verify it.")
    @APIResponse(responseCode = "200", description = "The finding as it stands.")
    @APIResponse(responseCode = "403", description = "Somebody else verifies it.")
    @APIResponse(responseCode = "409", description = "It does not wait for that, or the caller has corrected it.")
    public ChecklistFinding verify(@PathParam("finding") String finding, Verification form) {
        return findings.verify(Ids.parse(finding), form.accepted(), form.note());
    }
}

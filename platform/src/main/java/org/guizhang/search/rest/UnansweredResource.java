package org.guizhang.search.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.search.Hits;
import org.guizhang.search.OwnAsked;
import org.guizhang.search.OwnWords;
import org.guizhang.search.Search;
import org.guizhang.search.UnansweredQuestion;
import org.guizhang.shared.Page;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.OnceByItself;
import org.jspecify.annotations.Nullable;

/** Questions that found no answer, for those who edit the rules. */
@Path("search/unanswered")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@SecurityRequirement(name = "token")
public class UnansweredResource {
    private static final int MOST_DIGITS = 6;

    @Inject
    OwnWords words;

    @Inject
    Search search;

    /** A question to be answered by somebody. */
    public record Wanted(
            @Schema(required = true, maxLength = Hits.MAX_QUERY, example = "May I keep tips?") @Nullable
            String question) {}

    /** A question and what answers it. */
    @Schema(name = "question-answer")
    public record Answer(
            @Schema(required = true, maxLength = Hits.MAX_QUERY, example = "may i keep tips") @Nullable
            String question,

            @Schema(
                    required = true,
                    format = "uuid",
                    maxLength = ThingPaths.MAX_KEY,
                    example = "01890000-0000-7000-8000-000000000000")
            @Nullable
            String module,

            @Schema(required = true, maxLength = ThingPaths.MAX_KEY, example = "clause") @Nullable
            String kind,

            @Schema(required = true, maxLength = ThingPaths.MAX_KEY, example = "tips") @Nullable
            String key) {}

    /** A question of the list. */
    @Schema(name = "question-dismissed")
    public record Dismissal(
            @Schema(required = true, maxLength = Hits.MAX_QUERY, example = "may i keep tips") @Nullable
            String question) {}

    @GET
    @Operation(
            summary = "List questions without an answer",
            description = "What was searched for in vain, or was handed to the administrators; those that most want an"
                    + " answer first. Who has asked is kept nowhere.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the following one.")
    public Page<UnansweredQuestion> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("size") @DefaultValue("50") int size) {
        var offset = offset(cursor);
        var wanted = Page.size(size);
        var found = words.unanswered(offset, wanted + 1);
        return Page.of(found, wanted, last -> Integer.toString(offset + wanted));
    }

    @POST
    @Operation(
            summary = "Ask the administrators for an answer",
            description = "The question is counted for those who edit the rules. Who has asked it is kept nowhere.")
    @APIResponse(responseCode = "204", description = "Counted.")
    public void want(Wanted wanted) {
        search.want(wanted.question());
    }

    @POST
    @Path("answer")
    @OnceByItself("an answered question is gone from the list")
    @Operation(
            summary = "Answer a question",
            description =
                    "The question becomes one of the business's own ways to ask for the thing, and leaves the list.")
    @APIResponse(responseCode = "200", description = "All own ways to ask for the thing.")
    @APIResponse(responseCode = "404", description = "No such question, or no such thing.")
    public OwnAsked answer(Answer answer) {
        return words.answer(answer.question(), ThingPaths.of(answer.module(), answer.kind(), answer.key()));
    }

    @POST
    @Path("dismiss")
    @OnceByItself("a dismissed question is gone from the list")
    @Operation(summary = "Take a question off the list", description = "Asked again, it comes back.")
    @APIResponse(responseCode = "204", description = "Off the list.")
    @APIResponse(responseCode = "404", description = "No such question.")
    public void dismiss(Dismissal dismissal) {
        words.dismiss(dismissal.question());
    }

    private static int offset(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("\\d{1," + MOST_DIGITS + "}")) {
            throw Rejected.field("/cursor", "cursor");
        }
        return Integer.parseInt(cursor);
    }
}

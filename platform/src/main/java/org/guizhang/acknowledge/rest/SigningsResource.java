package org.guizhang.acknowledge.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.acknowledge.Inquiries;
import org.guizhang.acknowledge.Inquiry;
import org.guizhang.acknowledge.Request;
import org.guizhang.acknowledge.SignerFilter;
import org.guizhang.acknowledge.SignerSort;
import org.guizhang.acknowledge.Signings;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Page;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.SortOrder;
import org.jspecify.annotations.Nullable;

/** Who has signed a module and who has not. */
@Path("modules/{module}/acknowledgements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Acknowledgement")
@SecurityRequirement(name = "token")
public class SigningsResource {
    @Inject
    Signings signings;

    @Inject
    Inquiries inquiries;

    /** How many people were reminded. */
    public record Reminded(int people) {}

    @GET
    @Operation(
            summary = "Who has signed",
            description = "People who were asked and have access, each with the newest edition they were asked for: all"
                    + " that are asked for by every parameter. By state; with q those in whose name or login it stands,"
                    + " whatever its case; with position and site those who hold it, or work there, today. Sorted by"
                    + " state (the unsigned ones first), name (as Chinese names are looked up, by Pinyin) or asked; with"
                    + " - before it the other way round. asked and signed are of everybody.")
    @APIResponse(
            responseCode = "200",
            description = "Counts and a page of people; next is the cursor of the following one.")
    public Signings.Overview list(
            @PathParam("module") String module,
            @Parameter(schema = @Schema(enumeration = {"OPEN", "SIGNED"})) @QueryParam("state") @Nullable String state,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("position") @Nullable UUID position,
            @QueryParam("site") @Nullable UUID site,
            @Parameter(schema = @Schema(enumeration = {"state", "name", "asked", "-state", "-name", "-asked"}))
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("200") int size) {
        return signings.page(
                Ids.parse(module),
                new SignerFilter(words, state(state), position, site),
                SortOrder.parse(SignerSort.class, sort, SignerSort.PRESET),
                cursor,
                Page.size(size));
    }

    @GET
    @Path("export")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary = "Export who has signed",
            description =
                    "CSV with a byte order mark: name, account, role, positions, sites, edition, state, and times of"
                            + " China as 2026-11-29 16:03; leaves a trace.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response export(@PathParam("module") String module) {
        return Response.ok(signings.csv(Ids.parse(module)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"acknowledgements.csv\"")
                .build();
    }

    @POST
    @Path("reminders")
    @Operation(summary = "Remind those who have not signed", description = "Nobody twice within a day.")
    @APIResponse(responseCode = "200", description = "How many were reminded.")
    public Reminded remind(@PathParam("module") String module) {
        return new Reminded(signings.remind(Ids.parse(module)));
    }

    @GET
    @Path("inquiries")
    @Operation(summary = "Questions and refusals", description = "Those without an answer first.")
    @APIResponse(responseCode = "200", description = "The questions and refusals of a module.")
    public List<Inquiry> inquiries(@PathParam("module") String module) {
        return inquiries.list(Ids.parse(module));
    }

    private static Request.@Nullable State state(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "OPEN" -> Request.State.OPEN;
            case "SIGNED" -> Request.State.SIGNED;
            default -> throw Rejected.field("/state", "choice", "OPEN, SIGNED");
        };
    }
}

package org.guizhang.template.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violation;
import org.guizhang.template.OwnTemplates;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateOrigin;
import org.guizhang.template.TemplateProblem;
import org.guizhang.template.TemplateSearch;
import org.guizhang.template.TemplateVersion;
import org.guizhang.template.Templates;
import org.guizhang.tenant.WithoutCredential;
import org.jspecify.annotations.Nullable;

/** The catalogue of templates. */
@Path("templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class TemplatesResource {
    static final String ZIP = "application/zip";

    @Inject
    Templates templates;

    @Inject
    OwnTemplates own;

    /** A template as a card of the catalogue: who has brought it, what it is and how much is in it. */
    public record Card(
            @Schema(description = "Its key; behind own. or operator. where it was not delivered.")
            String id,

            TemplateOrigin origin,
            String version,
            Text title,
            Text summary,
            int chapters,
            int clauses,
            int checklists,
            int records,
            int deadlines,
            int parameters) {
        static Card of(Template template) {
            return new Card(
                    template.id(),
                    TemplateOrigin.of(template.id()),
                    template.version().toString(),
                    template.title(),
                    template.summary(),
                    template.chapters().size(),
                    template.chapters().stream()
                            .mapToInt(c -> c.clauses().size())
                            .sum(),
                    template.checklists().size(),
                    template.records().size(),
                    template.deadlines().size(),
                    template.parameters().size());
        }
    }

    @GET
    @WithoutCredential
    @Operation(
            summary = "List templates",
            description = "The newest version of each; with q those whose card, chapters, checklists, forms or time"
                    + " limits are called so in either language; with trade those a trade starts with or suggests. With a credential that may look at drafts also those of"
                    + " the business's own, which nobody else sees.")
    @APIResponse(responseCode = "200", description = "The cards.")
    @APIResponse(responseCode = "404", description = "There is no such trade.")
    public List<Card> list(@QueryParam("q") @Nullable String q, @QueryParam("trade") @Nullable String trade) {
        var words = q == null ? "" : q;
        var ofTrade = trade == null ? null : templates.trade(trade).offered();
        return templates.list().stream()
                .filter(template -> ofTrade == null || ofTrade.contains(template.id()))
                .filter(template -> TemplateSearch.isAbout(template, words)
                        || !TemplateSearch.inside(template, words).isEmpty())
                .map(Card::of)
                .toList();
    }

    @GET
    @Path("{template}")
    @WithoutCredential
    @Operation(
            summary = "Read a template",
            description = "The newest version, or the one named; placeholders unresolved.")
    @APIResponse(responseCode = "200", description = "The whole template.")
    public Template get(
            @Parameter(description = "Its key, such as restaurant-operations.") @PathParam("template") String template,
            @QueryParam("version") @Nullable String version) {
        return templates.shown(template, version);
    }

    /** A version of a template; when and by whom it was uploaded where it is one of the business's own. */
    public record Version(
            @Schema(example = "1.0.0") String version,
            @Nullable Instant uploadedAt,
            @Nullable String uploadedBy) {}

    @GET
    @Path("{template}/versions")
    @SecurityRequirement(name = "token")
    @Operation(summary = "List the versions of a template")
    @APIResponse(responseCode = "200", description = "The versions, the oldest first.")
    public List<Version> versions(@PathParam("template") String template) {
        var mine = own.versions(template);
        if (!mine.isEmpty()) {
            return mine.stream()
                    .map(v -> new Version(v.version().toString(), v.uploadedAt(), v.uploadedBy()))
                    .toList();
        }
        templates.shown(template, null);
        return templates.versions(template).stream()
                .map(version -> new Version(version.toString(), null, null))
                .toList();
    }

    /** What an upload has brought: the versions of the archive that are new, and those that were there. */
    public record Uploaded(String id, Text title, List<String> added, List<String> known) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @SecurityRequirement(name = "token")
    @RequestBody(content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            summary = "Upload a template of one's own",
            description = "A zip archive with the files of one template, in one version or several; only this business"
                    + " sees it, as own. and its key. Versions that are there and unchanged are passed over, so the same"
                    + " archive can be sent again. At most 1 MiB, and 8 MiB unpacked; 20 templates of 50 versions.")
    @APIResponse(responseCode = "200", description = "All versions of the archive are there already.")
    @APIResponse(responseCode = "201", description = "The versions that are new.")
    @APIResponse(
            responseCode = "400",
            description = "No archive of a template, or mistakes in its files; each names file, line and remedy.")
    @APIResponse(responseCode = "409", description = "The business has as many templates or versions as it may have.")
    @APIResponse(responseCode = "429", description = "Too many uploads and checks; Retry-After says when.")
    @APIResponseSchema(Uploaded.class)
    public Response upload(byte[] archive) {
        var upload = own.upload(archive);
        var brought = upload.brought();
        if (brought == null) {
            throw Rejected.of(
                    upload.problems().stream().map(TemplatesResource::violation).toList());
        }
        var answer = new Uploaded(
                brought.id(),
                brought.title(),
                brought.added().stream().map(TemplateVersion::toString).toList(),
                brought.known().stream().map(TemplateVersion::toString).toList());
        return (brought.added().isEmpty() ? Response.ok() : Response.created(URI.create("templates/" + brought.id())))
                .entity(answer)
                .build();
    }

    @DELETE
    @Path("{template}/versions/{version}")
    @SecurityRequirement(name = "token")
    @Operation(
            summary = "Delete the newest version of a template of one's own",
            description = "While no module was ever made of it or told to follow it; after that the same version can be"
                    + " uploaded with other content.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(
            responseCode = "409",
            description = "A later version follows it, a module was on it, or it is none of this business.")
    public void deleteVersion(
            @PathParam("template") String template,
            @Parameter(description = "Such as 1.1.0.") @PathParam("version") String version) {
        own.delete(template, version);
    }

    private static Violation violation(TemplateProblem problem) {
        var line =
                Message.of("violation.template-line", String.valueOf(problem.line()), problem.what(), problem.remedy());
        return new Violation("/" + problem.file() + problem.pointer(), problem.rule(), line);
    }

    @DELETE
    @Path("{template}")
    @SecurityRequirement(name = "token")
    @Operation(summary = "Delete a template of one's own", description = "With all its versions.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(
            responseCode = "409",
            description = "A module is made of it, given up or not, or it is none of this business.")
    public void delete(@PathParam("template") String template) {
        own.delete(template);
    }
}

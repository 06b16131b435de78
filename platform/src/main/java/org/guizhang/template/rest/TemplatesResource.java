package org.guizhang.template.rest;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.shared.Text;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateSearch;
import org.guizhang.template.Templates;
import org.guizhang.tenant.WithoutCredential;
import org.jspecify.annotations.Nullable;

/** The catalogue of templates. */
@Path("templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class TemplatesResource {
    @Inject
    Templates templates;

    /** A template as a card of the catalogue: what it is and how much is in it. */
    public record Card(
            String id,
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
                    + " limits are called so in either language; with trade those a trade starts with or suggests.")
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
        return version == null ? templates.latest(template) : templates.get(template, version);
    }
}

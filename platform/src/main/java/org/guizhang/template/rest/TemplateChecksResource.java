package org.guizhang.template.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.template.TemplateChecks;
import org.guizhang.template.TemplateProblem;
import org.guizhang.template.TemplateReport;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.StoresNothing;

/** Checks of templates that people write themselves. */
@Path("templates/check")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@SecurityRequirement(name = "token")
public class TemplateChecksResource {
    static final String ZIP = "application/zip";

    /** Where everything is wrong, so many lines are enough to begin with. */
    private static final int SHOWN = 500;

    @Inject
    TemplateChecks checks;

    @Inject
    CurrentCaller caller;

    /**
     * What was found; {@code templates} are the versions in order, {@code problemCount} counts what is wrong also where
     * {@code problems} shows the first 500 of it. {@code hints} tell where a template in order does otherwise than the
     * delivered ones, which may have a reason; of them, too, the first 500 are shown.
     */
    public record Report(
            boolean inOrder,
            List<Version> templates,
            int problemCount,
            List<Remark> problems,
            int hintCount,
            List<Remark> hints) {}

    /** A version of a template. */
    public record Version(
            @Schema(example = "tea-house") String id,
            @Schema(example = "1.0.0") String version) {}

    /**
     * What was noticed at a place: {@code file} lies below the folder of templates, {@code line} counts from 1,
     * {@code field} is a JSON pointer into the file and empty for all of it, {@code rule} is a stable code; {@code what}
     * and {@code remedy} are in the caller's language.
     */
    public record Remark(
            @Schema(example = "tea-house/1.0.0/positions.yaml")
            String file,

            int line,
            @Schema(example = "/positions/1/reportsTo") String field,
            @Schema(example = "unknown-reference") String rule,
            String what,
            String remedy) {
        static Remark of(TemplateProblem problem, Locale locale) {
            return new Remark(
                    problem.file(),
                    problem.line(),
                    problem.pointer(),
                    problem.rule(),
                    problem.what().in(locale),
                    problem.remedy().in(locale));
        }
    }

    @POST
    @StoresNothing
    @Consumes(MediaType.WILDCARD)
    @RequestBody(content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            summary = "Check a template of one's own",
            description = "A zip archive with the folder of one template, or of one version of it, is held against the"
                    + " schema and all rules, as bin/guizhang check does, and gets its hints; nothing is stored. At most 1 MiB, 8 MiB"
                    + " unpacked, 1000 files; thirty in a row, then one every twenty seconds.")
    @APIResponse(responseCode = "200", description = "What was found, also where all is in order.")
    @APIResponse(responseCode = "400", description = "There is no template to be read in the archive.")
    @APIResponse(responseCode = "429", description = "Too many checks; Retry-After says when.")
    public Report check(byte[] archive) {
        return report(checks.check(archive));
    }

    private Report report(TemplateReport found) {
        var locale = caller.locale();
        return new Report(
                found.problems().isEmpty(),
                found.whole().stream()
                        .map(one -> new Version(one.id(), one.version().toString()))
                        .toList(),
                found.problems().size(),
                remarks(found.problems(), locale),
                found.hints().size(),
                remarks(found.hints(), locale));
    }

    private static List<Remark> remarks(List<TemplateProblem> found, Locale locale) {
        return found.stream().limit(SHOWN).map(one -> Remark.of(one, locale)).toList();
    }
}

package org.guizhang.template;

import java.util.List;
import java.util.SortedMap;
import org.guizhang.template.internal.TemplateLoader;

/**
 * What a check found in files that nobody has taken in.
 *
 * @param whole the versions in order, by id and from the oldest; none while there are problems
 * @param problems what has to be mended, by file and line
 */
public record TemplateReport(List<Version> whole, List<TemplateProblem> problems) {

    /** A version of a template that is in order. */
    public record Version(String id, TemplateVersion version) {}

    /** Holds files against the schema and all rules; {@code templates/<id>/<version>/…} and {@code trades/<id>.yaml}. */
    static TemplateReport of(SortedMap<String, byte[]> files) {
        try {
            var whole = TemplateLoader.read(files).templates().stream()
                    .map(source -> new Version(source.id(), TemplateVersion.parse(source.version())))
                    .toList();
            return new TemplateReport(whole, List.of());
        } catch (TemplateRefused refused) {
            return new TemplateReport(List.of(), refused.problems());
        }
    }
}

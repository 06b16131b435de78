package org.guizhang.template;

import java.util.List;
import java.util.SortedMap;
import org.guizhang.template.internal.ClassPathFiles;
import org.guizhang.template.internal.TemplateLoader;

/**
 * What a check found in files that nobody has taken in.
 *
 * @param whole the versions in order, by id and from the oldest; none while there are problems
 * @param problems what has to be mended, by file and line
 * @param hints where the newest versions do otherwise than the delivered templates, by file and line; none while there
 *     are problems. Whoever has a reason leaves it so
 */
public record TemplateReport(List<Version> whole, List<TemplateProblem> problems, List<TemplateProblem> hints) {

    /** A version of a template that is in order. */
    public record Version(String id, TemplateVersion version) {}

    /**
     * Holds files against the schema, all rules and, if they are in order, the house rules.
     *
     * @param files {@code templates/<id>/<version>/…} and {@code trades/<id>.yaml}
     */
    public static TemplateReport of(SortedMap<String, byte[]> files) {
        return TemplateLoader.report(files);
    }

    /** The same of what is delivered on a class path. */
    public static TemplateReport of(ClassLoader loader) {
        return of(ClassPathFiles.of(loader));
    }
}

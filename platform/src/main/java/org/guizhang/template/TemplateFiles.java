package org.guizhang.template;

import java.util.List;
import java.util.Set;
import org.guizhang.template.internal.ClassPathFiles;
import org.guizhang.template.internal.TemplateLoader;

/**
 * The templates and trade presets that are delivered as files: {@code guizhang/templates/<id>/<version>/…} and
 * {@code guizhang/trades/<id>.yaml}, beside a {@code guizhang/catalogue.properties} that marks the place. Reading is
 * pure; nothing is stored here.
 */
public final class TemplateFiles {
    private TemplateFiles() {}

    /** What was delivered: templates by id, the versions of each from the oldest to the newest; trades by id. */
    public record Delivered(List<TemplateSource> templates, List<TradeSource> trades) {}

    /**
     * Reads and checks everything on a class path.
     *
     * @throws TemplateRefused naming everything that is wrong in any file
     */
    public static Delivered load(ClassLoader loader) {
        return load(loader, Set.of());
    }

    /**
     * As {@link #load(ClassLoader)}, without compiling the rules of templates that passed before: that is the dear part.
     *
     * @param known checksums of templates that were read once already
     */
    public static Delivered load(ClassLoader loader, Set<String> known) {
        return TemplateLoader.read(ClassPathFiles.of(loader), known);
    }
}

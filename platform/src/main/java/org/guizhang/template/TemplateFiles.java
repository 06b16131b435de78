package org.guizhang.template;

import java.util.List;
import org.guizhang.template.internal.ClassPathFiles;
import org.guizhang.template.internal.Shelf;

/**
 * The templates and trade presets that are delivered as files: {@code guizhang/templates/<id>/…} and
 * {@code guizhang/trades/<id>.yaml}, beside a {@code guizhang/catalogue.properties} that marks the place. Reading is
 * pure; nothing is stored here.
 */
public final class TemplateFiles {
    private TemplateFiles() {}

    /** What was delivered, by id. */
    public record Delivered(List<TemplateSource> templates, List<TradeSource> trades) {}

    /**
     * Reads and checks everything on a class path.
     *
     * @throws TemplateRefused naming everything that is wrong in any file
     */
    public static Delivered load(ClassLoader loader) {
        return Shelf.read(ClassPathFiles.of(loader));
    }
}

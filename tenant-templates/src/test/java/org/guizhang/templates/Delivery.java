package org.guizhang.templates;

import java.util.List;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateFiles;

/** What this module delivers, read once for all tests by the platform's own importer. */
final class Delivery {
    private static final TemplateFiles.Delivered DELIVERED = TemplateFiles.load(Delivery.class.getClassLoader());
    private static final List<Template> TEMPLATES = DELIVERED.templates().stream()
            .map(source -> Template.parse(source.json()))
            .toList();

    private Delivery() {}

    static TemplateFiles.Delivered files() {
        return DELIVERED;
    }

    static List<Template> templates() {
        return TEMPLATES;
    }
}

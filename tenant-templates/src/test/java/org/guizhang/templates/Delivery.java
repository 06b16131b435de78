package org.guizhang.templates;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** The newest version of each template: what a business starts with. */
    static List<Template> newest() {
        return List.copyOf(TEMPLATES.stream()
                .collect(Collectors.toMap(
                        Template::id,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Template::version)),
                        LinkedHashMap::new))
                .values());
    }
}

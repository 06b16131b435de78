package org.guizhang.policy;

import org.guizhang.template.Template;
import org.guizhang.template.TemplateFiles;

/** The template the tests of this package resolve. */
final class Tea {
    private Tea() {}

    static Template house() {
        return Template.parse(TemplateFiles.load(Tea.class.getClassLoader())
                .templates()
                .get(0)
                .json());
    }
}

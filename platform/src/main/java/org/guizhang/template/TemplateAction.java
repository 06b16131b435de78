package org.guizhang.template;

import org.guizhang.shared.ActionName;

/** What the trail calls that which is done about templates of one's own. */
public enum TemplateAction implements ActionName {
    TEMPLATE_UPLOADED("template.uploaded"),
    TEMPLATE_DELETED("template.deleted");

    private final String code;

    TemplateAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

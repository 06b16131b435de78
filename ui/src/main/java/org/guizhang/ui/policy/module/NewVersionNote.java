package org.guizhang.ui.policy.module;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.guizhang.policy.draft.Module;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Links;

/** Says on a module's page that its template has a newer version, and leads to the upgrade. */
class NewVersionNote extends Div {
    NewVersionNote(Module module, String newest) {
        addClassNames("gz-newer", "gz-screen");
        var title = new Paragraph(t("upgrade.notice", newest, module.templateVersion()));
        title.addClassName("gz-strong");
        var words = new Div(title, new Paragraph(t("upgrade.notice.text")));
        add(words, Links.button(PolicyPaths.upgrade(module.id()), t("upgrade.look"), false));
    }
}

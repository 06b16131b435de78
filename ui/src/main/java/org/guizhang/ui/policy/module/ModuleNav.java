package org.guizhang.ui.policy.module;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Links;

/** The sides of one module: its draft, the consultation, the approval, its life. */
public class ModuleNav extends Nav {
    private final UnorderedList list = new UnorderedList();

    /** @param here the address of the screen it stands on */
    public ModuleNav(UUID module, String here) {
        addClassNames("gz-module-nav", "gz-screen");
        setAriaLabel(t("module.nav"));
        link(PolicyPaths.module(module), "module.nav.draft", here);
        link(PolicyPaths.consultation(module), "module.nav.consultation", here);
        link(PolicyPaths.review(module), "module.nav.review", here);
        link(PolicyPaths.life(module), "module.nav.life", here);
        add(list);
    }

    private void link(String address, String words, String here) {
        Anchor link = Links.to(address, t(words));
        if (address.equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        list.add(new ListItem(link));
    }
}

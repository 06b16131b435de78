package org.guizhang.ui.policy.module;

import static org.guizhang.ui.shell.Messages.t;

import java.util.UUID;
import org.guizhang.ui.parts.LinkTabs;
import org.guizhang.ui.policy.reading.PolicyPaths;

/** The sides of one module: its draft, the consultation, the approval, its life. */
public class ModuleNav extends LinkTabs {
    /** @param here the address of the screen it stands on */
    public ModuleNav(UUID module, String here) {
        super(t("module.nav"));
        side(PolicyPaths.module(module), "module.nav.draft", here);
        side(PolicyPaths.consultation(module), "module.nav.consultation", here);
        side(PolicyPaths.review(module), "module.nav.review", here);
        side(PolicyPaths.life(module), "module.nav.life", here);
    }

    private void side(String address, String words, String here) {
        tab(address, t(words), address.equals(here));
    }
}

package org.guizhang.ui.policy.module;

import static org.guizhang.ui.shell.Messages.t;

import java.util.UUID;
import org.guizhang.ui.parts.LinkTabs;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Addresses;

/** The sides of one module: what its draft says and does, the way to its publication, who has signed, its life. */
public class ModuleNav extends LinkTabs {
    /** @param here the address of the screen it stands on */
    public ModuleNav(UUID module, String here) {
        super(t("module.nav"));
        side(PolicyPaths.module(module), "module.nav.numbers", here);
        side(PolicyPaths.text(module), "module.nav.text", here);
        side(PolicyPaths.parts(module), "module.nav.parts", here);
        side(PolicyPaths.consultation(module), "module.nav.consultation", here);
        side(PolicyPaths.review(module), "module.nav.review", here);
        side(Addresses.signatures(module), "module.nav.signatures", here);
        side(PolicyPaths.life(module), "module.nav.life", here);
    }

    private void side(String address, String words, String here) {
        tab(address, t(words), address.equals(here));
    }
}

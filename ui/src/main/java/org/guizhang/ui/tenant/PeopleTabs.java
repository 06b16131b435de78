package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import org.guizhang.ui.parts.LinkTabs;
import org.guizhang.ui.shell.Addresses;

/** The three ways to look at the people of a business: each of them, by position, and the places themselves. */
public class PeopleTabs extends LinkTabs {
    /** @param here address of the present one */
    public PeopleTabs(String here) {
        super(t("people.tabs"));
        side(Addresses.PEOPLE, "people.tab.people", here);
        side(Addresses.ROSTER, "people.tab.roster", here);
        side(Addresses.ORGANISATION, "people.tab.organisation", here);
    }

    private void side(String address, String words, String here) {
        tab(address, t(words), address.equals(here));
    }
}

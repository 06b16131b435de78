package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Links;

/** The three ways to look at the people of a business: each of them, by position, and the places themselves. */
public class PeopleTabs extends Nav {
    /** @param here address of the present one */
    public PeopleTabs(String here) {
        addClassName("gz-tabs");
        setAriaLabel(t("people.tabs"));
        var list = new UnorderedList();
        list.add(tab(Addresses.PEOPLE, "people.tab.people", here));
        list.add(tab(Addresses.ROSTER, "people.tab.roster", here));
        list.add(tab(Addresses.ORGANISATION, "people.tab.organisation", here));
        add(list);
    }

    private static ListItem tab(String address, String word, String here) {
        Anchor link = Links.to(address, t(word));
        if (address.equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }
}

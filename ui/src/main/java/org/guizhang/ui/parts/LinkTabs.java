package org.guizhang.ui.parts;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import org.guizhang.ui.shell.Links;

/** Ways to look at one thing, each with an address of its own; the present one is marked. */
public class LinkTabs extends Nav {
    private final UnorderedList list = new UnorderedList();

    /** @param label what the ways are of, for those who hear it */
    public LinkTabs(String label) {
        addClassNames("gz-tabs", "gz-screen");
        setAriaLabel(label);
        add(list);
    }

    public LinkTabs tab(String address, String words, boolean here) {
        var link = Links.to(address, words);
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        list.add(new ListItem(link));
        return this;
    }
}

package org.guizhang.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** Links between screens, as plain or as buttons. */
public final class Links {
    private Links() {}

    public static Anchor to(String address, String words) {
        return new Anchor(Addresses.link(address), words);
    }

    /** A link that looks like a button; one per screen is the primary one. */
    public static Anchor button(String address, String words, boolean primary) {
        var link = to(address, words);
        link.addClassNames("gz-button", primary ? "gz-primary" : "gz-secondary");
        return link;
    }

    static Anchor back(String address, String name) {
        var link = new Anchor(Addresses.link(address));
        link.addClassName("gz-back");
        link.add(Icons.of("back"), new Span(name));
        return link;
    }
}

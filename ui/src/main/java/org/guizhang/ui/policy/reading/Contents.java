package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.ui.shell.Addresses;

/** The list of contents: beside the text on a desk, folded above it on a phone. */
public class Contents extends Nav {
    private final UnorderedList list = new UnorderedList();
    private final String page;

    public Contents(Location here) {
        this(here.getPathWithQueryParameters());
    }

    /** For the screen at {@code address}: links without its path would lead to the root of the application. */
    Contents(String address) {
        page = Addresses.link(address);
        addClassNames("gz-contents", "gz-screen");
        setAriaLabel(t("contents"));
        var fold = new NativeDetails(t("contents"), list);
        fold.setOpen(true);
        // Closed on a phone, where it would push the text away.
        fold.getElement().executeJs("if (window.innerWidth < 1024) { this.open = false; }");
        getElement().executeJs("window.guizhang.jump(location.hash.slice(1))");
        add(fold);
    }

    /** The chapters of a document, under its title where there are several documents. */
    public void add(Resolved.Content content, DocumentPlace place, boolean titled) {
        var chapters = titled ? new UnorderedList() : list;
        for (var chapter : content.chapters()) {
            chapters.add(new ListItem(jump(
                    place.anchor(chapter.key()), new Span(said(chapter.label())), new Span(said(chapter.title())))));
        }
        if (titled) {
            var title = new Span(said(content.title()));
            title.addClassName("gz-strong");
            list.add(new ListItem(title, chapters));
        }
    }

    public void add(String anchor, String words) {
        list.add(new ListItem(jump(anchor, new Span(words))));
    }

    private Anchor jump(String anchor, Span... words) {
        var link = new Anchor(page + "#" + anchor);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("data-gz", "jump");
        link.add(words);
        return link;
    }
}

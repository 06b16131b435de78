package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The way to the inbox in the header of every screen, with the number of unread notices. */
class Bell extends Anchor {
    private static final int MOST = 99;

    private final transient Unread unread;
    private final Span number = new Span();

    Bell(Unread unread) {
        super(Addresses.link(Addresses.INBOX));
        this.unread = unread;
        addClassName("gz-bell");
        number.getElement().setAttribute("aria-hidden", "true");
        add(Icons.of("bell"), number);
    }

    /** Counts again; {@code path} is the screen that is shown. */
    void count(String path) {
        var count = unread.count();
        number.setVisible(count > 0);
        number.setText(count > MOST ? MOST + "+" : Integer.toString(count));
        var words = count == 0 ? t("inbox.bell") : t("inbox.bell.unread", count);
        getElement().setAttribute("aria-label", words).setAttribute("title", words);
        if (path.equals(Addresses.INBOX)) {
            getElement().setAttribute("aria-current", "page");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }
}

package org.guizhang.ui.shell;

import com.vaadin.flow.component.UI;

/** What a page says while it cannot reach the server, in the reader's language. */
final class ConnectionNotice {
    private ConnectionNotice() {}

    /** Gives the words to a page; again where its language changes. */
    static void in(UI ui) {
        var notice = ui.getReconnectDialogConfiguration();
        notice.setDialogText(Messages.in(ui.getLocale(), "connection.trying"));
        notice.setDialogTextGaveUp(Messages.in(ui.getLocale(), "connection.none"));
        ui.getPage()
                .executeJs(
                        "window.Vaadin.connectionIndicator.onlineText = $0",
                        Messages.in(ui.getLocale(), "connection.online"));
    }
}

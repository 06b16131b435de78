package org.guizhang.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.SynchronizedRequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;

/**
 * What an open page does by itself is no activity of the reader. A page that looks every few seconds whether something has changed would keep
 * its session for ever otherwise: Vaadin takes every request of a page but its heartbeats for one.
 */
final class UnaskedLooks extends SynchronizedRequestHandler {
    private static final String LAST_ACTIVITY = UnaskedLooks.class.getName();

    /** Lets no look of this page count. */
    static void in(UI ui) {
        ui.addPollListener(look -> leaveOut(ui.getSession(), VaadinRequest.getCurrent()));
    }

    static void leaveOut(VaadinSession session, VaadinRequest look) {
        if (look.getAttribute(LAST_ACTIVITY) instanceof Long last) {
            session.setLastRequestTimestamp(last);
        }
    }

    @Override
    protected boolean canHandleRequest(VaadinRequest request) {
        return HandlerHelper.isRequestType(request, RequestType.UIDL);
    }

    /** Remembers when the reader was last active, before this request is taken for one; others answer it. */
    @Override
    public boolean synchronizedHandleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response) {
        request.setAttribute(LAST_ACTIVITY, session.getLastRequestTimestamp());
        return false;
    }
}

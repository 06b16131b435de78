package org.guizhang.ui.shell;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.cdi.annotation.VaadinServiceScoped;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;

/**
 * What an open page says when its session has ended or the server cannot go on with it. To Flow a request without a
 * cookie means that cookies are switched off; of a page that was at work it means the same as an ended session. Where
 * cookies do not work indeed, the page finds out ({@code theme/unsaved.js}).
 */
@VaadinServiceEnabled
@VaadinServiceScoped
public class EndedSessions implements SystemMessagesProvider {
    @Override
    public SystemMessages getSystemMessages(SystemMessagesInfo info) {
        var locale = info.getLocale();
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(Messages.in(locale, "session.ended.title"));
        messages.setSessionExpiredMessage(Messages.in(locale, "session.ended.text"));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(Messages.in(locale, "failure.title"));
        messages.setInternalErrorMessage(Messages.in(locale, "failure.reload"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(Messages.in(locale, "session.ended.title"));
        messages.setCookiesDisabledMessage(Messages.in(locale, "session.ended.text"));
        return messages;
    }
}

package org.guizhang.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guizhang.api.WebIdentity;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.SignedIn;

/** The way in and out at a browser. Every change of identity changes the id of the session. */
@ApplicationScoped
public class WebSession {
    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller caller;

    @Inject
    ReaderLanguage language;

    @Inject
    KnownBrowser browser;

    /** Checks login and password, as {@link Accounts#signIn}; a browser where they were right is known from now on. */
    public SignedIn signIn(String login, String password) {
        var source = browser.source();
        var known = accounts.signIn(login, password, source);
        browser.keep(source);
        return known;
    }

    /** Lets somebody whose password has just been checked into a tenant, and leaves a trace of it there. */
    public void enter(SignedIn known, UUID tenantId) {
        enter(accounts.callerIn(known.accountId(), tenantId, known.credential()));
    }

    /** Lets somebody in who has just opened an account or come by a link: that was the check. */
    public void enterNew(Caller newcomer) {
        admit(newcomer);
        var source = browser.source();
        accounts.recognise(source);
        browser.keep(source);
    }

    /** Goes over to another tenant of the same person; throws {@link NotFound} when it is none of theirs. */
    public void switchTo(UUID tenantId) {
        var known = accounts.ownMemberships().stream()
                .anyMatch(membership -> membership.tenantId().equals(tenantId));
        if (!known) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        var who = caller.person();
        enter(accounts.callerIn(who.accountId(), tenantId, who.credential()));
    }

    /** Goes on in this session under a password just changed; all others of the account have ended. */
    public void stay(Caller renewed) {
        admit(renewed);
    }

    /** Ends the session, and nothing typed stays at this browser; the page goes back to the sign-in. */
    public void leave() {
        UnsavedText.forget(caller.person().personId());
        UI.getCurrent().getPage().setLocation(Addresses.link(Addresses.SIGN_IN));
        VaadinSession.getCurrent().getSession().invalidate();
    }

    private void enter(Caller verified) {
        caller.set(verified);
        accounts.entered("browser");
        admit(verified);
    }

    private void admit(Caller verified) {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        request.changeSessionId();
        new WebIdentity(verified.accountId(), verified.tenantId(), verified.credential()).keepIn(request.getSession());
        caller.set(verified);
        language.apply(verified.locale());
    }
}

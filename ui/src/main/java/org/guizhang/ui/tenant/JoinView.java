package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.inject.Inject;
import org.guizhang.joining.Declines;
import org.guizhang.joining.Joined;
import org.guizhang.joining.Joins;
import org.guizhang.joining.OpenInvitation;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.legal.Consents;
import org.guizhang.tenant.legal.LegalDocuments;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Confirm;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.FrontPage;
import org.guizhang.ui.shell.LanguageSwitch;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.OpenToAll;
import org.guizhang.ui.shell.ReaderLanguage;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.WebSession;
import org.jspecify.annotations.Nullable;

/**
 * Where a link leads: who invites, and the form to come in. The secret stands behind {@code #} of the address, which
 * only the browser knows; the page asks it.
 */
@OpenToAll
@Route(Addresses.JOIN)
class JoinView extends FrontPage implements LocaleChangeObserver, HasDynamicTitle {
    /**
     * Another link opened in the same tab changes the hash alone, and the browser would stay where it is. Chats take a full
     * stop or a bracket behind a link for a part of it.
     */
    private static final String HASH = """
            window.addEventListener('hashchange', () => {
                if (window.location.pathname.endsWith('/join')) window.location.reload();
            }, {once: true});
            return window.location.hash.slice(1).match(/^[A-Za-z0-9_-]*/)[0]""";

    private static final String WAITING = JoinView.class.getName() + ".waiting.";

    private final Joins joins;
    private final Declines declines;
    private final WebSession webSession;
    private final ReaderLanguage language;
    private final CurrentCaller caller;
    private final JoinFields form;
    private final OwnJoin own;
    private @Nullable String secret;
    private @Nullable OpenInvitation offer;
    private @Nullable DomainException refusal;
    private @Nullable Joined joined;
    private boolean signedIn;
    private boolean declined;

    @Inject
    JoinView(
            Joins joins,
            Declines declines,
            LegalDocuments legal,
            Consents consents,
            WebSession webSession,
            ReaderLanguage language,
            CurrentCaller caller) {
        this.declines = declines;
        this.joins = joins;
        this.webSession = webSession;
        this.language = language;
        this.caller = caller;
        this.form = new JoinFields(joins, legal, this::joined, this::decline);
        this.own = new OwnJoin(joins, consents, legal, this::joined, this::decline);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (secret == null) {
            getElement().executeJs(HASH).then(String.class, this::read);
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        show();
    }

    private void read(String found) {
        secret = found;
        signedIn = caller.find().isPresent();
        try {
            var read = joins.read(found, VaadinRequest.getCurrent().getRemoteAddr());
            offer = read;
            joined = signedIn ? null : asked(found);
            var first = Languages.ofTag(read.language());
            // Who has signed in reads the own language already.
            if (!signedIn && !first.equals(Messages.locale())) {
                // The screen hears of it and shows itself anew.
                language.choose(first);
                return;
            }
        } catch (DomainException refused) {
            refusal = refused;
        }
        show();
    }

    /** That this browser has asked by this link before and waits, so that opening it again says so. */
    private static @Nullable Joined asked(String secret) {
        return (Joined) VaadinSession.getCurrent().getAttribute(WAITING + secret);
    }

    private void joined(Joined how) {
        joined = how;
        if (how.member() == null) {
            VaadinSession.getCurrent().setAttribute(WAITING + secret, how);
        } else {
            webSession.enterNew(how.member());
            if (signedIn || !how.login().contains("/")) {
                UI.getCurrent().navigate(Addresses.HOME);
                return;
            }
        }
        show();
    }

    private void show() {
        show(content(), new LanguageSwitch(language));
    }

    private Div content() {
        if (joined != null) {
            return joined.member() == null ? waiting(joined) : JoinPages.welcome(joined);
        }
        if (refusal != null) {
            return JoinPages.closed(refusal);
        }
        if (declined && offer != null) {
            return JoinPages.declined(offer.business());
        }
        if (offer == null || secret == null) {
            var wait = new Paragraph(t("join.opening"));
            wait.addClassName("gz-muted");
            return JoinPages.sheet(new H1(t("join.page")), wait);
        }
        var who = caller.find();
        if (who.isPresent()) {
            own.about(offer, secret, who.get(), this::leave);
            return own;
        }
        form.about(offer, secret);
        return form;
    }

    /** Somebody else than who has signed in here: the link stays open for them. */
    private void leave() {
        UI.getCurrent().getPage().executeJs("window.location.reload()");
        VaadinSession.getCurrent().getSession().invalidate();
    }

    private void again() {
        VaadinSession.getCurrent().setAttribute(WAITING + secret, null);
        joined = null;
        show();
    }

    private void decline() {
        var business = offer == null ? "" : offer.business();
        new Confirm(t("join.decline.title", business), t("join.decline.text"), t("join.decline"), () -> {
                    try {
                        declines.decline(secret, VaadinRequest.getCurrent().getRemoteAddr());
                        declined = true;
                    } catch (DomainException refused) {
                        refusal = refused;
                    }
                    show();
                })
                .open();
    }

    private Div waiting(Joined how) {
        var again = new Button(t("join.again"), click -> again());
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var title = t("join.waiting", how.business());
        var state = signedIn
                ? new EmptyState("clock", title, t("join.waiting.own", how.business()), again)
                : new EmptyState(
                        "clock",
                        title,
                        t("join.waiting.text", how.login()),
                        Links.button(Addresses.SIGN_IN, t("sign-in.do"), false),
                        again);
        return JoinPages.sheet(state.asPage());
    }

    @Override
    public String getPageTitle() {
        return Titles.of("join.page");
    }
}

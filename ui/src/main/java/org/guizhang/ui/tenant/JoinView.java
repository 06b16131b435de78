package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.inject.Inject;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.invite.Joined;
import org.guizhang.tenant.invite.Joins;
import org.guizhang.tenant.invite.Offer;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Entrance;
import org.guizhang.ui.shell.FrontPage;
import org.guizhang.ui.shell.LanguageSwitch;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.OpenToAll;
import org.guizhang.ui.shell.ReaderLanguage;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where a link leads: who invites, and the form to come in. The secret stands behind {@code #} of the address, which
 * only the browser knows; the page asks it.
 */
@OpenToAll
@Route(Addresses.JOIN)
class JoinView extends FrontPage implements LocaleChangeObserver, HasDynamicTitle {
    /** Another link opened in the same tab changes the hash alone, and the browser would stay where it is. */
    private static final String HASH = """
            window.addEventListener('hashchange', () => {
                if (window.location.pathname.endsWith('/join')) window.location.reload();
            }, {once: true});
            return window.location.hash.slice(1)""";

    private final Joins joins;
    private final Entrance entrance;
    private final ReaderLanguage language;
    private final JoinFields form;
    private @Nullable String secret;
    private @Nullable Offer offer;
    private @Nullable DomainException refusal;
    private @Nullable Joined joined;

    @Inject
    JoinView(Joins joins, Entrance entrance, ReaderLanguage language) {
        this.joins = joins;
        this.entrance = entrance;
        this.language = language;
        this.form = new JoinFields(joins, this::joined);
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
        try {
            var read = joins.read(found, VaadinRequest.getCurrent().getRemoteAddr());
            offer = read;
            var first = Languages.ofTag(read.language());
            if (!first.equals(Words.locale())) {
                // The screen hears of it and shows itself anew.
                language.choose(first);
                return;
            }
        } catch (DomainException refused) {
            refusal = refused;
        }
        show();
    }

    private void joined(Joined how) {
        joined = how;
        if (how.member() != null) {
            entrance.enterNew(how.member());
            if (!how.login().contains("/")) {
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
            return joined.member() == null ? waiting(joined) : welcome(joined);
        }
        if (refusal != null) {
            return closed(refusal);
        }
        if (offer == null || secret == null) {
            var wait = new Paragraph(t("join.opening"));
            wait.addClassName("gz-muted");
            return sheet(new H1(t("join.page")), wait);
        }
        form.about(offer, secret);
        return form;
    }

    private static Div closed(DomainException refused) {
        var state = new EmptyState(
                "link",
                t("join.closed"),
                refused.what().in(Words.locale()),
                Links.button(Addresses.SIGN_IN, t("join.sign-in"), false));
        return sheet(state.asPage());
    }

    private static Div waiting(Joined how) {
        var state = new EmptyState("clock", t("join.waiting", how.business()), t("join.waiting.text", how.login()));
        return sheet(state.asPage());
    }

    /** People who sign in with their number have to know what stands before it. */
    private static Div welcome(Joined how) {
        var login = new Span(how.login());
        login.addClassNames("gz-strong", "gz-join-login");
        return sheet(
                new H1(t("join.welcome", how.business())),
                new Paragraph(t("join.remember")),
                login,
                Links.button(Addresses.HOME, t("join.go"), true));
    }

    private static Div sheet(com.vaadin.flow.component.Component... parts) {
        var sheet = new Div(parts);
        sheet.addClassNames("gz-card", "gz-form", "gz-sign-in");
        return sheet;
    }

    @Override
    public String getPageTitle() {
        return Titles.of("join.page");
    }
}

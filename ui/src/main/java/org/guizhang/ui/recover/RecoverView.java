package org.guizhang.ui.recover;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Objects;
import org.guizhang.shared.DomainException;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.recover.Contacts;
import org.guizhang.tenant.recover.Recoveries;
import org.guizhang.tenant.recover.Recovery;
import org.guizhang.tenant.recover.Recovery.Purpose;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Destination;
import org.guizhang.ui.shell.FrontPage;
import org.guizhang.ui.shell.LanguageSwitch;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.OpenToAll;
import org.guizhang.ui.shell.ReaderLanguage;
import org.guizhang.ui.shell.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Where a link to an account leads: a new password, or confirming an address. The secret stands behind {@code #} of the
 * address, which only the browser knows; the page asks it.
 */
@OpenToAll
@Route(Addresses.RECOVER)
class RecoverView extends FrontPage implements LocaleChangeObserver, HasDynamicTitle {
    /** Another link opened in the same tab changes the hash alone, and the browser would stay where it is. */
    private static final String HASH = """
            window.addEventListener('hashchange', () => {
                if (window.location.pathname.endsWith('/recover')) window.location.reload();
            }, {once: true});
            return window.location.hash.slice(1)""";

    /** What the page shows of an open link. */
    private enum Step {
        FIRST,
        WHOSE,
        PASSWORD,
        STRANGER
    }

    private final Recoveries recoveries;
    private final Contacts contacts;
    private final CurrentCaller caller;
    private final ReaderLanguage language;
    private Step step = Step.FIRST;
    private @Nullable String secret;
    private @Nullable Recovery recovery;
    private @Nullable DomainException refusal;
    private @Nullable String done;
    private boolean holder;

    @Inject
    RecoverView(Recoveries recoveries, Contacts contacts, CurrentCaller caller, ReaderLanguage language) {
        this.recoveries = recoveries;
        this.contacts = contacts;
        this.caller = caller;
        this.language = language;
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
        attempt(() -> {
            recovery = recoveries.read(found);
            holder = caller.find().filter(who -> !who.temporaryPassword()).isPresent() && contacts.isOwn(found);
        });
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (DomainException refused) {
            refusal = refused;
        }
        show();
    }

    private void go(Step next) {
        step = next;
        show();
    }

    private void done(String what) {
        done = what;
        show();
    }

    private void show() {
        show(content(), new LanguageSwitch(language));
    }

    private Component content() {
        if (done != null) {
            return RecoveryPages.done(done, next(done));
        }
        if (refusal != null) {
            return RecoveryPages.closed(refusal);
        }
        var link = secret;
        var open = recovery;
        if (link == null || open == null) {
            var wait = new Paragraph(t("join.opening"));
            wait.addClassName("gz-muted");
            return RecoveryPages.sheet(new H1(t("recover.page")), wait);
        }
        return switch (step) {
            case FIRST -> first(link, open);
            case WHOSE -> whose(open);
            case PASSWORD -> password(link, open);
            case STRANGER -> stranger(link, open);
        };
    }

    private Component next(String what) {
        if (holder && what.equals("confirmed")) {
            return Links.button(Addresses.SETTINGS, t("recover.on"), true);
        }
        return what.equals("released") && Destination.exists(Addresses.SIGN_UP)
                ? Links.button(Addresses.SIGN_UP, t("sign-in.sign-up"), false)
                : Links.button(Addresses.SIGN_IN, t("sign-in.do"), true);
    }

    private Component first(String link, Recovery open) {
        if (open.purpose() == Purpose.PASSWORD) {
            return open.asks() ? whose(open) : password(link, open);
        }
        return new ConfirmForm(recoveries, contacts, link, holder, () -> done("confirmed"))
                .about(open, () -> go(open.asks() ? Step.WHOSE : Step.PASSWORD), () -> go(Step.STRANGER));
    }

    /** Nobody has confirmed the address yet, so the account may be a stranger's. */
    private Div whose(Recovery open) {
        var mine = new Button(t("recover.mine"), click -> go(Step.PASSWORD));
        mine.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        var not = new Button(t("recover.not-mine"), click -> go(Step.STRANGER));
        return RecoveryPages.sheet(
                new H1(t("recover.whose")),
                new Paragraph(t("recover.whose.text", Objects.requireNonNullElse(open.address(), ""))),
                RecoveryPages.businesses(open),
                mine,
                not);
    }

    private Component password(String link, Recovery open) {
        return new NewPasswordForm(recoveries, link, open.asks(), () -> done("saved")).about(open);
    }

    private Div stranger(String link, Recovery open) {
        var free = new Button(
                t("recover.release"),
                click -> attempt(() -> {
                    recoveries.release(link);
                    done = "released";
                }));
        free.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        var back = new Button(t("recover.back"), click -> go(Step.FIRST));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return RecoveryPages.sheet(
                new H1(t("recover.release.title")),
                new Paragraph(t("recover.release.about", Objects.requireNonNullElse(open.address(), ""))),
                RecoveryPages.businesses(open),
                free,
                back);
    }

    @Override
    public String getPageTitle() {
        return Titles.of("recover.page");
    }
}

package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.SignedIn;
import org.guizhang.ui.legal.LegalDetour;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Destination;
import org.guizhang.ui.shell.EnterKey;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.FrontPage;
import org.guizhang.ui.shell.LanguageSwitch;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.OpenToAll;
import org.guizhang.ui.shell.ReaderLanguage;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.UnsavedText;
import org.guizhang.ui.shell.WebSession;

/** The door: login and password, then, for people of several businesses, which one; then the address once wanted. */
@OpenToAll
@Route(Addresses.SIGN_IN)
class SignInView extends FrontPage implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {
    private final CurrentCaller caller;
    private final WebSession webSession;
    private final ReaderLanguage language;
    private final LegalDetour detour;
    private final TextField login = new TextField();
    private final PasswordField password = new PasswordField();
    private final ErrorSummary errors =
            new ErrorSummary().field("/login", login).field("/password", password);
    private String wanted = Addresses.HOME;

    @Inject
    SignInView(CurrentCaller caller, WebSession webSession, ReaderLanguage language, LegalDetour detour) {
        this.caller = caller;
        this.webSession = webSession;
        this.language = language;
        this.detour = detour;
        login.setAutocomplete(Autocomplete.USERNAME);
        login.setAutocapitalize(Autocapitalize.NONE);
        login.setAutofocus(true);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        UnsavedText.never(login);
        EnterKey.in(password::focus, login);
        EnterKey.in(this::signIn, password);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Addresses.WANTED)
                .filter(Addresses::isInside)
                .orElse(Addresses.HOME);
        if (caller.find().isPresent()) {
            event.forwardTo(Addresses.HOME);
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        login.setLabel(t("sign-in.login"));
        login.setHelperText(t("sign-in.login.help.number"));
        password.setLabel(t("sign-in.password"));
        errors.clear();
        var enter = new Button(t("sign-in.do"), click -> signIn());
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        var form = new Div(new H1(t("sign-in.title")), errors, login, password, enter, forgotten());
        form.addClassNames("gz-card", "gz-form", "gz-sign-in");
        if (Destination.exists(Addresses.SIGN_UP)) {
            var line = new Paragraph(new Span(t("sign-in.new")), Links.to(Addresses.SIGN_UP, t("sign-in.sign-up")));
            line.addClassName("gz-line");
            form.add(line);
        }
        show(new Div(motto(), form), new LanguageSwitch(language));
    }

    private static Paragraph forgotten() {
        var line = new Paragraph(Links.to(Addresses.FORGOT, t("sign-in.forgot")));
        line.addClassName("gz-line");
        return line;
    }

    private static Div motto() {
        var first = new Paragraph(t("motto.first"));
        first.addClassName("gz-motto");
        var second = new Paragraph(t("motto.second"));
        second.addClassName("gz-muted");
        var words = new Div(first, second);
        words.addClassName("gz-front-words");
        return words;
    }

    private void signIn() {
        errors.attempt(() -> {
            var violations = new Violations();
            var typed = Login.read(violations, "/login", login.getValue()).value();
            if (password.getValue().isEmpty()) {
                violations.add("/password", "required");
            }
            violations.check();
            next(webSession.signIn(typed, password.getValue()));
        });
    }

    private void next(SignedIn known) {
        if (known.memberships().size() == 1) {
            enter(known, known.memberships().get(0).tenantId());
        } else {
            password.clear();
            show(new BusinessChoice(known.memberships(), chosen -> enter(known, chosen)));
        }
    }

    private void enter(SignedIn known, UUID tenant) {
        webSession.enter(known, tenant);
        Addresses.go(UI.getCurrent(), detour.to(wanted));
    }

    @Override
    public String getPageTitle() {
        return Titles.of("sign-in.title");
    }
}

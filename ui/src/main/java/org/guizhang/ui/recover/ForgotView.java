package org.guizhang.ui.recover;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.inject.Inject;
import org.guizhang.tenant.recover.Recoveries;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EnterKey;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.FrontPage;
import org.guizhang.ui.shell.LanguageSwitch;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.OpenToAll;
import org.guizhang.ui.shell.ReaderLanguage;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.UnsavedText;

/** A forgotten password: by mail where that is set up, else whom to ask. Says the same for every login. */
@OpenToAll
@Route(Addresses.FORGOT)
class ForgotView extends FrontPage implements LocaleChangeObserver, HasDynamicTitle {
    private final Recoveries recoveries;
    private final ReaderLanguage language;
    private final TextField login = new TextField();
    private final ErrorSummary errors = new ErrorSummary().field("/login", login);
    private boolean sent;

    @Inject
    ForgotView(Recoveries recoveries, ReaderLanguage language) {
        this.recoveries = recoveries;
        this.language = language;
        login.setAutocomplete(Autocomplete.USERNAME);
        login.setAutocapitalize(Autocapitalize.NONE);
        login.setAutofocus(true);
        UnsavedText.never(login);
        EnterKey.in(this::send, login);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        show();
    }

    private void show() {
        show(sent ? sent() : recoveries.byMail() ? form() : help(), new LanguageSwitch(language));
    }

    private Div form() {
        errors.clear();
        login.setLabel(t("sign-in.login"));
        login.setHelperText(t("forgot.login.help"));
        var go = new Button(t("forgot.do"), click -> send());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        return RecoveryPages.sheet(
                new H1(t("forgot.title")), muted("forgot.about"), errors, login, go, muted("forgot.other"), back());
    }

    private static Div help() {
        return RecoveryPages.sheet(
                new H1(t("forgot.title")), new Paragraph(t("forgot.none")), muted("forgot.none.operator"), back());
    }

    private Div sent() {
        return RecoveryPages.sheet(
                new H1(t("forgot.sent")),
                new Paragraph(t("forgot.sent.text", login.getValue().strip())),
                muted("forgot.other"),
                back());
    }

    private static Paragraph muted(String key) {
        var line = new Paragraph(t(key));
        line.addClassName("gz-muted");
        return line;
    }

    private static Paragraph back() {
        return new Paragraph(Links.to(Addresses.SIGN_IN, t("forgot.back")));
    }

    private void send() {
        if (errors.attempt(() ->
                recoveries.ask(login.getValue(), VaadinRequest.getCurrent().getRemoteAddr()))) {
            sent = true;
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of("forgot.title");
    }
}

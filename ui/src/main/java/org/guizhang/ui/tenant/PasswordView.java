package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.ui.legal.LegalDetour;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EnterKey;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.FrontPage;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;
import org.guizhang.ui.shell.WebSession;

/** A new password; the only screen open to people who came in with a temporary one. */
@Route(Addresses.PASSWORD)
class PasswordView extends FrontPage implements HasDynamicTitle {
    private final Accounts accounts;
    private final WebSession webSession;
    private final LegalDetour detour;
    private final boolean temporary;
    private final PasswordField current = new PasswordField();
    private final PasswordField wanted = new PasswordField();
    private final Checkbox programs = new Checkbox(t("password.programs"));
    private final ErrorSummary errors =
            new ErrorSummary().field("/current", current).field("/wanted", wanted);

    @Inject
    PasswordView(Accounts accounts, CurrentCaller caller, WebSession webSession, LegalDetour detour) {
        this.accounts = accounts;
        this.webSession = webSession;
        this.detour = detour;
        temporary = caller.person().temporaryPassword();
        current.setLabel(t(temporary ? "password.temporary" : "password.current"));
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        wanted.setLabel(t("password.wanted"));
        wanted.setHelperText(t("password.help"));
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        EnterKey.in(this::change, wanted);
        var save = new Button(t("password.do"), click -> change());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        var about = new Paragraph(t(temporary ? "password.first" : "password.about"));
        about.addClassName("gz-muted");
        var form = new Div(new H1(t("password.title")), about, errors, current, wanted, programs, save);
        form.addClassNames("gz-card", "gz-form", "gz-sign-in");
        // Whoever comes in for the first time has made no tokens.
        programs.setVisible(!temporary);
        if (!temporary) {
            form.add(Links.to(Addresses.SETTINGS, t("password.back")));
        }
        show(form);
    }

    private void change() {
        if (errors.attempt(() ->
                webSession.stay(accounts.changePassword(current.getValue(), wanted.getValue(), programs.getValue())))) {
            // Whoever had a temporary password is let in only now; all others came past the operator's news at the
            // sign-in.
            var next = temporary ? detour.to(Addresses.HOME) : Addresses.HOME;
            UI.getCurrent().getPage().setLocation(Addresses.link(next));
            Toast.show(t("password.done"));
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of("password.title");
    }
}

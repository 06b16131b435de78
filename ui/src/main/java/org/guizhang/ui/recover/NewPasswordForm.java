package org.guizhang.ui.recover;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.guizhang.tenant.recover.Recoveries;
import org.guizhang.tenant.recover.Recovery;
import org.guizhang.ui.shell.EnterKey;
import org.guizhang.ui.shell.ErrorSummary;

/** The new password of an account, by its link. */
class NewPasswordForm extends Div {
    private final Recoveries recoveries;
    private final String secret;
    private final boolean mine;
    private final Runnable done;
    private final PasswordField password = new PasswordField();
    private final ErrorSummary errors = new ErrorSummary().field("/password", password);

    /** @param mine that its holder has said that the account is theirs, where that was asked */
    NewPasswordForm(Recoveries recoveries, String secret, boolean mine, Runnable done) {
        this.recoveries = recoveries;
        this.secret = secret;
        this.mine = mine;
        this.done = done;
        addClassNames("gz-card", "gz-form", "gz-sign-in");
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        EnterKey.in(this::save, password);
    }

    NewPasswordForm about(Recovery recovery) {
        removeAll();
        errors.clear();
        var about = new Paragraph(t("recover.password.about", recovery.login()));
        about.addClassName("gz-muted");
        password.setLabel(t("password.wanted"));
        password.setHelperText(t("password.help"));
        var save = new Button(t("password.do"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        add(new H1(t("recover.password")), about, errors, password, save);
        return this;
    }

    private void save() {
        if (errors.attempt(() -> recoveries.reset(secret, password.getValue(), mine))) {
            done.run();
        }
    }
}

package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.guizhang.tenant.AccessToken;
import org.guizhang.tenant.Tokens;
import org.guizhang.ui.shell.EnterKey;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Secret;
import org.guizhang.ui.shell.TextLimit;

/** Makes a token and shows its secret, this once. */
class IssueTokenDialog extends Dialog {
    private static final int DEFAULT_DAYS = 90;
    private final Tokens tokens;
    private final Runnable issued;
    private final TextField name = new TextField(t("tokens.name"));
    private final IntegerField days = new IntegerField(t("tokens.days"));
    private final PasswordField password = new PasswordField(t("tokens.password"));
    private final ErrorSummary errors =
            new ErrorSummary().field("/name", name).field("/days", days).field("/password", password);

    IssueTokenDialog(Tokens tokens, Runnable issued) {
        this.tokens = tokens;
        this.issued = issued;
        setHeaderTitle(t("tokens.issue"));
        TextLimit.of(name, AccessToken.MAX_NAME);
        name.setHelperText(t("tokens.name.help"));
        name.setAutofocus(true);
        days.setValue(DEFAULT_DAYS);
        days.setMin(1);
        days.setMax(AccessToken.MAX_DAYS);
        days.setStepButtonsVisible(true);
        days.setHelperText(t("tokens.days.help", AccessToken.MAX_DAYS));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setHelperText(t("tokens.password.help"));
        EnterKey.in(this::save, password);
        var form = new Div(errors, name, days, password);
        form.addClassName("gz-form");
        add(form);
        var save = new Button(t("tokens.issue"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), save);
    }

    private void save() {
        errors.attempt(() -> {
            var wanted = days.getValue() == null ? 0 : days.getValue();
            var made = tokens.issue(name.getValue(), wanted, password.getValue());
            issued.run();
            removeAll();
            getFooter().removeAll();
            setHeaderTitle(t("tokens.issued", made.token().name()));
            setCloseOnOutsideClick(false);
            add(new Paragraph(t("tokens.secret.about")), new Secret(made.secret()));
            var done = new Button(t("tokens.secret.done"), click -> close());
            done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(done);
        });
    }
}

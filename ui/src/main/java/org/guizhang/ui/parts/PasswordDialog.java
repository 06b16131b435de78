package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.guizhang.tenant.SignUp;
import org.guizhang.ui.shell.EnterKey;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;

/** Asks for the password once more, before something that a stolen sign-in must not do. */
public class PasswordDialog extends Dialog {
    private final PasswordField password = new PasswordField(t("whole.password"));
    private final TextField name = new TextField(t("whole.closing.name"));
    private final ErrorSummary errors = new ErrorSummary().field("/password", password);
    private final Div form = new Div(errors);
    private final Button go;

    public PasswordDialog(String title, String about, String action, Consumer<String> work) {
        setHeaderTitle(title);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setAutofocus(true);
        form.addClassName("gz-form");
        form.add(new Paragraph(about), password);
        add(form);
        go = new Button(action, click -> tryOut(work));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        EnterKey.in(() -> tryOut(work), password);
        getFooter().add(new Button(t("cancel"), click -> close()), go);
    }

    /** What cannot be taken back for ever wants the name of the business, too. */
    public PasswordDialog andName() {
        TextLimit.of(name, SignUp.MAX_NAME);
        errors.field("/name", name);
        form.add(name);
        go.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return this;
    }

    public String name() {
        return name.getValue();
    }

    /** Shows what has come of it in place of the question. */
    public void showInstead(String title, Component... content) {
        form.removeAll();
        form.add(content);
        setHeaderTitle(title);
        getFooter().removeAll();
        getFooter().add(new Button(t("close"), click -> close()));
    }

    private void tryOut(Consumer<String> work) {
        if (errors.attempt(() -> work.accept(password.getValue())) && go.isAttached() && go.isEnabled()) {
            password.clear();
        }
    }
}

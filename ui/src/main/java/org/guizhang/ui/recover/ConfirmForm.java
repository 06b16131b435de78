package org.guizhang.ui.recover;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Objects;
import org.guizhang.tenant.recover.Contacts;
import org.guizhang.tenant.recover.Recoveries;
import org.guizhang.tenant.recover.Recovery;
import org.guizhang.ui.shell.EnterKey;
import org.guizhang.ui.shell.ErrorSummary;

/** Confirms the address of a link: by who has signed in with its account, else by the account's password. */
class ConfirmForm extends Div {
    private final Recoveries recoveries;
    private final Contacts contacts;
    private final String secret;
    private final boolean signedIn;
    private final Runnable done;
    private final PasswordField password = new PasswordField();
    private final ErrorSummary errors = new ErrorSummary().field("/password", password);

    ConfirmForm(Recoveries recoveries, Contacts contacts, String secret, boolean signedIn, Runnable done) {
        this.recoveries = recoveries;
        this.contacts = contacts;
        this.secret = secret;
        this.signedIn = signedIn;
        this.done = done;
        addClassNames("gz-card", "gz-form", "gz-sign-in");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        EnterKey.in(this::confirm, password);
    }

    /**
     * @param newPassword for who does not know the password
     * @param notMine for who has opened no account
     */
    ConfirmForm about(Recovery recovery, Runnable newPassword, Runnable notMine) {
        removeAll();
        errors.clear();
        var fresh = recovery.purpose() == Recovery.Purpose.NEW_ADDRESS;
        var about = new Paragraph(t(
                fresh ? "recover.confirm.new" : "recover.confirm.about",
                Objects.requireNonNullElse(recovery.address(), ""),
                recovery.login()));
        about.addClassName("gz-muted");
        password.setLabel(t("recover.confirm.password"));
        password.setVisible(!signedIn);
        var go = new Button(t("recover.confirm"), click -> confirm());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        add(new H1(t("recover.confirm.title")), about, errors, password, go);
        if (!signedIn && !fresh) {
            add(other("recover.forgotten", newPassword), other("recover.stranger", notMine));
        }
        return this;
    }

    private static Button other(String words, Runnable work) {
        var button = new Button(t(words), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void confirm() {
        var confirmed = errors.attempt(() -> {
            if (signedIn) {
                contacts.confirm(secret);
            } else {
                recoveries.confirm(secret, password.getValue());
            }
        });
        if (confirmed) {
            done.run();
        }
    }
}

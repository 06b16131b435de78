package org.guizhang.ui.recover;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Objects;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.recover.Contact;
import org.guizhang.tenant.recover.Contacts;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EnterKey;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** Changes the reader's own name, e-mail address and phone number. */
@Route(value = Addresses.CONTACT, layout = MainLayout.class)
class ContactView extends Div implements HasDynamicTitle {
    private final Contacts contacts;
    private final Contact before;
    private final TextField name = new TextField();
    private final TextField email = new TextField();
    private final TextField phone = new TextField();
    private final PasswordField password = new PasswordField();
    private final ErrorSummary errors = new ErrorSummary()
            .field("/name", name)
            .field("/email", email)
            .field("/phone", phone)
            .field("/password", password);

    @Inject
    ContactView(Contacts contacts) {
        this.contacts = contacts;
        this.before = contacts.own();
        addClassName("gz-page");
        name.setLabel(t("contact.name"));
        name.setValue(before.name());
        name.setAutocomplete(Autocomplete.NAME);
        TextLimit.of(name, Person.MAX_NAME);
        fit(email, "email", before.email());
        email.setAutocomplete(Autocomplete.EMAIL);
        fit(phone, "phone", before.phone());
        phone.setAutocomplete(Autocomplete.TEL);
        password.setLabel(t("password.current"));
        password.setHelperText(t("contact.password.help"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        EnterKey.in(this::save, password);
        var save = new Button(t("contact.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(errors, name, email, phone, password, save);
        form.addClassNames("gz-card", "gz-form");
        add(
                new PageHeader(t("contact.title"))
                        .about(t("contact.about"))
                        .back(Addresses.SETTINGS, t("nav.settings")),
                form);
    }

    private void fit(TextField field, String kind, @Nullable String value) {
        field.setLabel(t("contact." + kind));
        field.setValue(Objects.requireNonNullElse(value, ""));
        field.setAutocapitalize(Autocapitalize.NONE);
        TextLimit.of(field, Login.MAX_LENGTH);
        var login = before.login().equals(value);
        var waits = kind.equals("email") && before.mails();
        field.setHelperText(t("contact." + kind + (waits ? ".help.mail" : login ? ".help.login" : ".help")));
    }

    private void save() {
        var stored = errors.attempt(() -> {
            var now = contacts.change(
                    new Contact.Change(name.getValue(), email.getValue(), phone.getValue(), password.getValue()));
            var pending = now.pending();
            Toast.show(pending == null ? t("contact.saved") : t("contact.saved.pending", pending));
        });
        if (stored) {
            UI.getCurrent().navigate(Addresses.SETTINGS);
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of("contact.title");
    }
}

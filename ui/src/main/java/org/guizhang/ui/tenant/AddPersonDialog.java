package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Role;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Secret;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Toast;

/** Adds a person and hands over the first password, which is shown this once. */
class AddPersonDialog extends Dialog {
    private final People people;
    private final Consumer<Person> added;
    private final TextField name = new TextField(t("people.name"));
    private final TextField login = new TextField(t("sign-in.login"));
    private final RadioButtonGroup<Role> role = new RadioButtonGroup<>(t("people.role"));
    private final ErrorSummary errors =
            new ErrorSummary().field("/name", name).field("/login", login).field("/role", role);

    AddPersonDialog(People people, Caller who, Consumer<Person> added) {
        this.people = people;
        this.added = added;
        setHeaderTitle(t("people.add"));
        TextLimit.of(name, Person.MAX_NAME);
        name.setAutofocus(true);
        login.setHelperText(t("sign-in.login.help"));
        login.setAutocapitalize(Autocapitalize.NONE);
        role.setItems(Roles.givenBy(who));
        role.setItemLabelGenerator(part -> t("role.choice", t("role." + part), t("role.about." + part)));
        role.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        role.setValue(Role.STAFF);
        var form = new Div(errors, name, login, role);
        form.addClassName("gz-form");
        add(form);
        var save = new Button(t("people.add"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), save);
    }

    private void save() {
        errors.attempt(() -> {
            var made = people.add(name.getValue(), login.getValue(), role.getValue());
            added.accept(made.person());
            if (made.password().isEmpty()) {
                close();
                Toast.show(t("people.added.known", made.person().name()));
            } else {
                handOver(made);
            }
        });
    }

    private void handOver(Person.Added made) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(t("people.added", made.person().name()));
        setCloseOnOutsideClick(false);
        add(new Paragraph(t("people.password.about", made.person().login())), new Secret(made.password()));
        var done = new Button(t("people.password.done"), click -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
    }
}

package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Role;
import org.guizhang.ui.parts.Handover;
import org.guizhang.ui.parts.PersonLinkMaker;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Secret;
import org.guizhang.ui.shell.TextLimit;

/**
 * Adds a person and hands over, shown this once, the link by which they say yes, or the first password of an employee
 * number.
 */
class AddPersonDialog extends Dialog {
    private final People people;
    private final PersonLinkMaker links;
    private final Consumer<Person> added;
    private final TextField name = new TextField(t("people.name"));
    private final TextField login = new TextField(t("sign-in.login"));
    private final TextField number = new TextField(t("people.number"));
    private final Checkbox numbered = new Checkbox(t("people.numbered"));
    private final RadioButtonGroup<Role> role = new RadioButtonGroup<>(t("people.role"));
    private final ErrorSummary errors = new ErrorSummary()
            .field("/name", name)
            .field("/login", login)
            .field("/number", number)
            .field("/role", role);

    AddPersonDialog(People people, PersonLinkMaker links, Caller who, Consumer<Person> added) {
        this.people = people;
        this.links = links;
        this.added = added;
        setHeaderTitle(t("people.add"));
        TextLimit.of(name, Person.MAX_NAME);
        name.setAutofocus(true);
        login.setHelperText(t("sign-in.login.help"));
        login.setAutocapitalize(Autocapitalize.NONE);
        TextLimit.of(number, Login.MAX_NUMBER);
        number.setHelperText(t("people.number.help"));
        number.setAutocapitalize(Autocapitalize.NONE);
        numbered.addValueChangeListener(changed -> fit());
        role.setItems(Roles.givenBy(who));
        role.setItemLabelGenerator(part -> t("role.choice", t("role." + part), t("role.about." + part)));
        role.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        role.setValue(Role.STAFF);
        var form = new Div(errors, name, login, number, numbered, role);
        form.addClassName("gz-form");
        add(form);
        var save = new Button(t("people.add"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), save);
        fit();
    }

    private void fit() {
        login.setVisible(!numbered.getValue());
        number.setVisible(numbered.getValue());
    }

    private void save() {
        errors.attempt(() -> {
            if (numbered.getValue()) {
                var one = people.add(name.getValue(), number.getValue(), role.getValue());
                added(one.person(), "people.added");
                Handover.fill(
                        this,
                        new Paragraph(t(
                                "people.password.about",
                                one.person().name(),
                                one.person().login())),
                        new Secret(one.password()));
            } else {
                var asked = links.add(name.getValue(), login.getValue(), role.getValue());
                added(asked.person(), "people.asked");
                links.show(this, asked);
            }
        });
    }

    private void added(Person person, String title) {
        added.accept(person);
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(t(title, person.name()));
    }
}

package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Role;
import org.guizhang.ui.parts.PersonLinkMaker;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.TextLimit;

/** Adds a person and hands over the link by which they say yes, shown this once. */
class AddPersonDialog extends Dialog {
    private final PersonLinkMaker links;
    private final Consumer<Person> added;
    private final TextField name = new TextField(t("people.name"));
    private final TextField login = new TextField(t("sign-in.login"));
    private final RadioButtonGroup<Role> role = new RadioButtonGroup<>(t("people.role"));
    private final ErrorSummary errors =
            new ErrorSummary().field("/name", name).field("/login", login).field("/role", role);

    AddPersonDialog(PersonLinkMaker links, Caller who, Consumer<Person> added) {
        this.links = links;
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
            var asked = links.add(name.getValue(), login.getValue(), role.getValue());
            added.accept(asked.person());
            removeAll();
            getFooter().removeAll();
            setHeaderTitle(t("people.asked", asked.person().name()));
            links.show(this, asked);
        });
    }
}

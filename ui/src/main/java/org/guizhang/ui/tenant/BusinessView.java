package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Objects;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.SignUp;
import org.guizhang.tenant.profile.BusinessProfile;
import org.guizhang.tenant.profile.BusinessProfiles;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.EnterKey;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.FieldRow;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** Who the business is: its name as on the licence, its credit code, whom to ask. */
@Needs(Permission.MANAGE_BUSINESS)
@Route(value = Addresses.BUSINESS, layout = MainLayout.class)
class BusinessView extends Div implements HasDynamicTitle {
    private final BusinessProfiles profiles;
    private final TextField name = new TextField(t("profile.name"));
    private final TextField code = new TextField(t("profile.code"));
    private final TextField contact = new TextField(t("profile.contact"));
    private final TextField phone = new TextField(t("profile.phone"));
    private final TextField email = new TextField(t("profile.email"));
    private final TextField address = new TextField(t("profile.address"));
    private final ErrorSummary errors = new ErrorSummary()
            .field("/name", name)
            .field("/creditCode", code)
            .field("/contact", contact)
            .field("/phone", phone)
            .field("/email", email)
            .field("/address", address);
    private BusinessProfile shown;

    @Inject
    BusinessView(BusinessProfiles profiles) {
        this.profiles = profiles;
        addClassName("gz-page");
        TextLimit.of(name, SignUp.MAX_NAME);
        TextLimit.of(contact, BusinessProfile.MAX_CONTACT);
        TextLimit.of(phone, BusinessProfile.MAX_PHONE);
        TextLimit.of(email, BusinessProfile.MAX_EMAIL);
        TextLimit.of(address, BusinessProfile.MAX_ADDRESS);
        name.setHelperText(t("profile.name.help"));
        name.setAutocomplete(Autocomplete.ORGANIZATION);
        code.setHelperText(t("profile.code.help"));
        code.setAutocapitalize(Autocapitalize.CHARACTERS);
        contact.setHelperText(t("profile.contact.help"));
        phone.setHelperText(t("profile.phone.help"));
        EnterKey.in(this::save, name, code, contact, phone, email, address);
        var save = new Button(t("profile.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(errors, name, code, new FieldRow(contact, phone), new FieldRow(email, address), save);
        form.addClassName("gz-form");
        add(
                new PageHeader(t("profile.title"))
                        .about(t("profile.about"))
                        .back(Addresses.SETTINGS, t("nav.settings")),
                new Card(form));
        shown = show(profiles.get());
    }

    private BusinessProfile show(BusinessProfile profile) {
        name.setValue(profile.name());
        code.setValue(written(profile.creditCode()));
        contact.setValue(written(profile.contact()));
        phone.setValue(written(profile.phone()));
        email.setValue(written(profile.email()));
        address.setValue(written(profile.address()));
        return profile;
    }

    private static String written(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private void save() {
        var before = shown;
        var stored = errors.attempt(() -> shown = show(profiles.change(
                new BusinessProfile.Entry(
                        name.getValue(),
                        code.getValue(),
                        contact.getValue(),
                        phone.getValue(),
                        email.getValue(),
                        address.getValue()),
                shown.revision())));
        if (!stored) {
            return;
        }
        if (!shown.name().equals(before.name())) {
            // The name stands in the frame, too.
            UI.getCurrent().getPage().reload();
        }
        Toast.show(t("profile.saved"));
    }

    @Override
    public String getPageTitle() {
        return Titles.of("profile.title");
    }
}

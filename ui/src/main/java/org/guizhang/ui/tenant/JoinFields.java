package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import java.util.function.Consumer;
import org.guizhang.joining.JoinForm;
import org.guizhang.joining.Joined;
import org.guizhang.joining.Joins;
import org.guizhang.joining.OpenInvitation;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.legal.LegalDocuments;
import org.guizhang.ui.legal.ConsentTick;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EnterKey;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.TextLimit;

/** Name, what to sign in with, password. What was typed stays when the language changes or something is refused. */
class JoinFields extends Div {
    /** What a person signs in with; phones first. */
    private enum Way {
        PHONE,
        EMAIL,
        NUMBER
    }

    private final Joins joins;
    private final LegalDocuments legal;
    private final Consumer<Joined> joined;
    private final TextField name = new TextField();
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final TextField login = new TextField();
    private final TextField number = new TextField();
    private final PasswordField password = new PasswordField();
    private final PlacementFields placement = new PlacementFields();
    private final ConsentTick consent = new ConsentTick();
    private final ErrorSummary errors = new ErrorSummary()
            .field("/name", name)
            .field("/login", login)
            .field("/number", number)
            .field("/password", password)
            .field("/position", placement.position)
            .field("/site", placement.site)
            .field("/accepts", consent);
    private final Runnable decline;
    private String code = "";
    private String secret = "";
    private boolean bound;

    /** @param decline what whoever the link is for does instead of joining */
    JoinFields(Joins joins, LegalDocuments legal, Consumer<Joined> joined, Runnable decline) {
        this.joins = joins;
        this.legal = legal;
        this.decline = decline;
        this.joined = joined;
        addClassNames("gz-card", "gz-form", "gz-sign-in");
        TextLimit.of(name, Person.MAX_NAME);
        name.setAutocomplete(Autocomplete.NAME);
        way.setItems(Way.values());
        way.setValue(Way.PHONE);
        way.addValueChangeListener(changed -> fit());
        login.setAutocapitalize(Autocapitalize.NONE);
        TextLimit.of(number, Login.MAX_NUMBER);
        number.setAutocapitalize(Autocapitalize.NONE);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        EnterKey.in(this::join, name, login, number, password);
    }

    /** Writes the form for a link, in the reader's language. */
    void about(OpenInvitation offer, String secret) {
        removeAll();
        errors.clear();
        code = offer.code();
        this.secret = secret;
        var role = t("role." + offer.role());
        var about = new Paragraph(t(offer.approval() ? "join.about.approval" : "join.about", offer.business(), role));
        about.addClassName("gz-muted");
        name.setLabel(t("join.name"));
        way.setLabel(t("join.way"));
        way.setItemLabelGenerator(one -> t("join.way." + one));
        number.setLabel(t("join.number"));
        password.setLabel(t("sign-in.password"));
        password.setHelperText(t("join.password.help"));
        placement.position.setLabel(t("join.position"));
        placement.position.setHelperText(t("join.position.help"));
        placement.site.setLabel(t("invite.site"));
        placement.offer(offer.positions(), offer.sites());
        var go = new Button(t(offer.approval() ? "join.ask" : "join.do"), click -> join());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        bound = offer.login() != null;
        consent.ask(legal.inForce());
        name.setVisible(!offer.added());
        way.setVisible(!bound);
        add(
                new H1(t("join.title", offer.business())),
                about,
                errors,
                name,
                placement,
                way,
                login,
                number,
                password,
                consent,
                go);
        JoinPages.contact(offer).ifPresent(contact -> addComponentAtIndex(indexOf(about) + 1, contact));
        if (offer.login() != null) {
            about.setText(JoinPages.about(offer));
            add(Links.to(Addresses.FORGOT, t("sign-in.forgot")), JoinPages.decline(decline));
        }
        fit();
    }

    private void fit() {
        var phone = way.getValue() == Way.PHONE;
        var numbered = way.getValue() == Way.NUMBER;
        login.setVisible(!bound && !numbered);
        number.setVisible(!bound && numbered);
        login.setLabel(t("join.login." + (phone ? Way.PHONE : Way.EMAIL)));
        login.setHelperText(t("join.login.help." + (phone ? Way.PHONE : Way.EMAIL)));
        login.setAutocomplete(phone ? Autocomplete.TEL : Autocomplete.EMAIL);
        login.getElement()
                .executeJs("if (this.inputElement) this.inputElement.inputMode = $0", phone ? "tel" : "email");
        number.setHelperText(t("join.number.help", code));
    }

    private void join() {
        errors.attempt(() -> {
            consent.ask(legal.inForce());
            var numbered = way.getValue() == Way.NUMBER;
            var form = new JoinForm(
                    secret,
                    name.getValue(),
                    bound || numbered ? null : login.getValue(),
                    !bound && numbered ? number.getValue() : null,
                    password.getValue(),
                    Messages.locale(),
                    placement.value(),
                    consent.accepts());
            joined.accept(joins.accept(form, VaadinRequest.getCurrent().getRemoteAddr()));
        });
    }
}

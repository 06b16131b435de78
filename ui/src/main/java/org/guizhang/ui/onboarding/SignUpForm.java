package org.guizhang.ui.onboarding;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import java.util.Objects;
import org.guizhang.onboarding.Onboarding;
import org.guizhang.template.TemplatePosition;
import org.guizhang.template.Trade;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.SignUp;
import org.guizhang.tenant.legal.LegalDocuments;
import org.guizhang.ui.legal.ConsentTick;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EnterKey;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.WebSession;
import org.jspecify.annotations.Nullable;

/** Who the business is and who owns it. What was typed stays when the language changes or something is refused. */
class SignUpForm extends Div {
    private final Onboarding onboarding;
    private final LegalDocuments legal;
    private final WebSession webSession;
    private final TextField business = new TextField();
    private final TextField name = new TextField();
    private final TextField login = new TextField();
    private final PasswordField password = new PasswordField();
    private final Select<TemplatePosition> position = new Select<>();
    private final ConsentTick consent = new ConsentTick();
    private final ErrorSummary errors = new ErrorSummary()
            .field("/business", business)
            .field("/owner/name", name)
            .field("/owner/login", login)
            .field("/owner/password", password)
            .field("/owner/position", position)
            .field("/accepts", consent);
    private @Nullable Trade trade;

    SignUpForm(Onboarding onboarding, LegalDocuments legal, WebSession webSession) {
        this.onboarding = onboarding;
        this.legal = legal;
        this.webSession = webSession;
        addClassNames("gz-card", "gz-form", "gz-sign-in");
        TextLimit.of(business, SignUp.MAX_NAME);
        business.setAutocomplete(Autocomplete.ORGANIZATION);
        business.setAutofocus(true);
        TextLimit.of(name, Person.MAX_NAME);
        name.setAutocomplete(Autocomplete.NAME);
        login.setAutocomplete(Autocomplete.USERNAME);
        login.setAutocapitalize(Autocapitalize.NONE);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        EnterKey.in(this::signUp, business, name, login, password);
        position.setEmptySelectionAllowed(true);
    }

    /** Writes the form for a trade, in the reader's language. */
    void about(Trade trade, String counts) {
        removeAll();
        errors.clear();
        this.trade = trade;
        business.setLabel(t("sign-up.business"));
        name.setLabel(t("sign-up.name"));
        login.setLabel(t("sign-in.login"));
        login.setHelperText(t("sign-in.login.help"));
        password.setLabel(t("sign-in.password"));
        password.setHelperText(t("password.help"));
        offer(onboarding.positionsOf(trade));
        consent.ask(legal.inForce());
        var choice = new Span(t("sign-up.chosen", said(trade.title())));
        choice.addClassName("gz-strong");
        var words = new Span(counts);
        words.addClassNames("gz-muted", "gz-small");
        var chosen = new Div(choice, Links.to(Addresses.SIGN_UP, t("sign-up.change")), words);
        chosen.addClassName("gz-chosen");
        var go = new Button(t("sign-up.do"), click -> signUp());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        var line = new Paragraph(new Span(t("sign-up.known")), Links.to(Addresses.SIGN_IN, t("sign-in.do")));
        line.addClassName("gz-line");
        add(new H1(t("sign-up.title")), chosen, errors, business, name, position, login, password, consent, go, line);
    }

    /** The first is what owners of the trade usually are; a choice made already stays. */
    private void offer(List<TemplatePosition> positions) {
        var chosen = position.getValue();
        position.setLabel(t("sign-up.position"));
        position.setEmptySelectionCaption(t("sign-up.position.later"));
        position.setItemLabelGenerator(one -> one == null ? t("sign-up.position.later") : said(one.title()));
        position.setItems(positions);
        position.setValue(chosen != null && positions.contains(chosen) ? chosen : positions.get(0));
    }

    private void signUp() {
        var chosen = Objects.requireNonNull(trade);
        errors.attempt(() -> {
            consent.ask(legal.inForce());
            var form = new SignUp(
                    business.getValue(),
                    chosen.id(),
                    name.getValue(),
                    login.getValue(),
                    password.getValue(),
                    Messages.locale(),
                    position.getValue() == null ? null : position.getValue().key(),
                    VaadinRequest.getCurrent().getRemoteAddr(),
                    consent.accepts());
            webSession.enterNew(onboarding.signUp(form));
            UI.getCurrent().navigate(Addresses.START);
        });
    }
}

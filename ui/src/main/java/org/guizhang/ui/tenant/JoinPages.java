package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.Optional;
import org.guizhang.joining.Joined;
import org.guizhang.joining.OpenInvitation;
import org.guizhang.shared.DomainException;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.Messages;

/** What the page of a link says before and after the form. */
final class JoinPages {
    private JoinPages() {}

    /** For whom a link is that only one login may use. */
    static String about(OpenInvitation offer) {
        var role = t("role." + offer.role());
        var login = Objects.requireNonNullElse(offer.login(), "");
        return offer.added()
                ? t("join.about.person", offer.label(), login, offer.business(), role)
                : t("join.about.login", login, offer.business(), role);
    }

    /** Who stands behind the business, where it has said. */
    static Optional<BusinessContactCard> contact(OpenInvitation offer) {
        return Optional.ofNullable(offer.contact()).map(BusinessContactCard::new);
    }

    static Button decline(Runnable work) {
        var button = new Button(t("join.decline"), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    static Div declined(String business) {
        return sheet(new EmptyState("link", t("join.declined"), t("join.declined.text", business)).asPage());
    }

    static Div closed(DomainException refused) {
        var state = new EmptyState(
                "link",
                t("join.closed"),
                refused.what().in(Messages.locale()),
                Links.button(Addresses.SIGN_IN, t("join.sign-in"), false));
        return sheet(state.asPage());
    }

    /** People who sign in with their number have to know what stands before it. */
    static Div welcome(Joined how) {
        var login = new Span(how.login());
        login.addClassNames("gz-strong", "gz-join-login");
        return sheet(
                new H1(t("join.welcome", how.business())),
                new Paragraph(t("join.remember")),
                login,
                Links.button(Addresses.HOME, t("join.go"), true));
    }

    static Div sheet(Component... parts) {
        var sheet = new Div(parts);
        sheet.addClassNames("gz-card", "gz-form", "gz-sign-in");
        return sheet;
    }
}

package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import java.util.function.Consumer;
import org.guizhang.joining.Joined;
import org.guizhang.joining.Joins;
import org.guizhang.joining.OpenInvitation;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.legal.Consents;
import org.guizhang.tenant.legal.LegalDocuments;
import org.guizhang.tenant.legal.LegalVersion;
import org.guizhang.ui.legal.ConsentTick;
import org.guizhang.ui.shell.ErrorSummary;

/** A link opened by somebody who has signed in: one tap, with the account that is there. */
class OwnJoin extends Div {
    private final Joins joins;
    private final Consents consents;
    private final LegalDocuments legal;
    private final Consumer<Joined> joined;
    private final Runnable decline;
    private final PlacementFields placement = new PlacementFields();
    private final ConsentTick consent = new ConsentTick();
    private final ErrorSummary errors = new ErrorSummary()
            .field("/position", placement.position)
            .field("/site", placement.site)
            .field("/accepts", consent);

    /** @param decline what whoever the link is for does instead of joining */
    OwnJoin(Joins joins, Consents consents, LegalDocuments legal, Consumer<Joined> joined, Runnable decline) {
        this.joins = joins;
        this.consents = consents;
        this.legal = legal;
        this.decline = decline;
        this.joined = joined;
        addClassNames("gz-card", "gz-form", "gz-sign-in");
    }

    /** @param other what somebody else at this browser does */
    void about(OpenInvitation offer, String secret, Caller who, Runnable other) {
        removeAll();
        errors.clear();
        var role = t("role." + offer.role());
        var about = new Paragraph(t(offer.approval() ? "join.about.approval" : "join.about", offer.business(), role));
        if (offer.login() != null) {
            about.setText(JoinPages.about(offer));
        }
        about.addClassName("gz-muted");
        placement.position.setLabel(t("join.position"));
        placement.position.setHelperText(t("join.position.help"));
        placement.site.setLabel(t("invite.site"));
        placement.offer(offer.positions(), offer.sites());
        consent.ask(wanted(who));
        var go = new Button(t(offer.approval() ? "join.ask" : "join.do"), click -> join(secret, who));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        var not = new Button(t("join.not-me"), click -> other.run());
        not.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(
                new H1(t("join.title", offer.business())),
                new Paragraph(t("join.signed-in", who.name(), who.tenantName())),
                about,
                errors,
                placement,
                consent,
                go,
                not);
        JoinPages.contact(offer).ifPresent(contact -> addComponentAtIndex(indexOf(about) + 1, contact));
        if (offer.login() != null) {
            add(JoinPages.decline(decline));
        }
    }

    /** What the account has not agreed to yet; whoever still has a first password is told of that on trying to join. */
    private List<LegalVersion> wanted(Caller who) {
        return who.temporaryPassword() ? legal.inForce() : consents.outstanding();
    }

    private void join(String secret, Caller who) {
        errors.attempt(() -> {
            consent.ask(wanted(who));
            joined.accept(joins.acceptOwn(
                    secret,
                    placement.value(),
                    consent.accepts(),
                    VaadinRequest.getCurrent().getRemoteAddr()));
        });
    }
}

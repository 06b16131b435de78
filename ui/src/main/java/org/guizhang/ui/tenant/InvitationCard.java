package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.guizhang.joining.Invitation;
import org.guizhang.shared.PublicAddress;
import org.guizhang.ui.parts.QrCode;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Secret;

/**
 * A link just made, shown this once: to copy, to scan, and as a poster on A4, which is all that is printed of the
 * page.
 *
 * <pre>{@code
 * var issued = invitations.issue(Invitation.Wish.staff(true));
 * add(new InvitationCard(issued, who.tenantName(), publicAddress, formats));
 * }</pre>
 */
public class InvitationCard extends Card {
    /** @param business as the poster calls it */
    public InvitationCard(Invitation.Issued issued, String business, PublicAddress address, Formats formats) {
        super(t("invite.done"));
        addClassName("gz-invitation");
        var link = issued.link(address.orElse(Addresses.here()));
        var invitation = issued.invitation();
        var team = invitation.kind() == Invitation.Kind.TEAM;
        var until = formats.moment(invitation.expiresAt());
        note(t("invite.done." + who(invitation), t("role." + invitation.role()), until));
        var print = new Button(
                t(team ? "invite.print" : "invite.print.one"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        var actions = new Div(print);
        actions.add(
                byBrowser(t("invite.share"), "share", t("invite.share.text", business), link),
                byBrowser(t("invite.picture"), "picture", business, link));
        actions.addClassName("gz-actions");
        var once = new Paragraph(t("invite.once"));
        once.addClassNames("gz-muted", "gz-small");
        var words = new Div(new Secret(link), once, actions);
        var email = invitation.email();
        if (email != null) {
            words.addComponentAsFirst(new Paragraph(t(issued.mailed() ? "invite.mailed" : "invite.not-mailed", email)));
        }
        words.addClassName("gz-invitation-words");
        var sheet = new Div(new QrCode(link, t("invite.qr", business)), words);
        sheet.addClassName("gz-invitation-sheet");
        add(sheet, poster(business, link, until));
    }

    /** What the browser does by itself, with the code beside it; hidden where it cannot. */
    private static Button byBrowser(String word, String what, String text, String link) {
        var button = new Button(word);
        button.getElement().executeJs("window.guizhang.invitation(this, $0, $1, $2)", what, text, link);
        return button;
    }

    private static String who(Invitation invitation) {
        if (invitation.kind() == Invitation.Kind.TEAM) {
            return "team";
        }
        return invitation.approval() ? "personal.approval" : "personal";
    }

    private static Div poster(String business, String link, String until) {
        var address = new Span(link);
        address.addClassName("gz-poster-link");
        var poster = new Div(
                new Span(business),
                new H2(t("poster.title")),
                new QrCode(link, t("invite.qr", business)),
                new Paragraph(t("poster.how")),
                new Paragraph(t("poster.until", until)),
                address);
        poster.addClassName("gz-poster");
        return poster;
    }
}

package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.guizhang.joining.Invitation;
import org.guizhang.joining.Invitations;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Page;
import org.guizhang.ui.shell.Confirm;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** The links that still let people in; each can be revoked. Nothing is shown where there are none. */
class InvitationList extends Div {
    private final Invitations invitations;
    private final Formats formats;

    InvitationList(Invitations invitations, Formats formats) {
        this.invitations = invitations;
        this.formats = formats;
        addClassNames("gz-stack", "gz-screen");
        show();
    }

    void show() {
        removeAll();
        var list = new UnorderedList();
        list.addClassName("gz-list");
        var foot = new Div();
        foot.addClassName("gz-foot");
        more(list, foot, null);
        if (list.getChildren().findAny().isPresent()) {
            add(new H2(t("invite.open")), list, foot);
        }
    }

    private void more(UnorderedList list, Div foot, @Nullable String before) {
        var page = invitations.list(true, before, Page.DEFAULT_SIZE);
        page.items().forEach(invitation -> list.add(row(invitation)));
        foot.removeAll();
        if (page.next() != null) {
            foot.add(new Button(t("more"), click -> more(list, foot, page.next())));
        }
    }

    private ListItem row(Invitation invitation) {
        var name = new Span(name(invitation));
        name.addClassName("gz-strong");
        var until = new Span(t("invite.until", formats.moment(invitation.expiresAt())));
        until.addClassName("gz-muted");
        var made = new Span(t("invite.made", formats.moment(invitation.createdAt())));
        made.addClassName("gz-muted");
        var names = new Div(name, new StateBadge(StateBadge.Tone.INFO, t("role." + invitation.role())), made, until);
        if (invitation.kind() == Invitation.Kind.TEAM) {
            var used = new Span(t("invite.used", invitation.used(), invitation.uses()));
            used.addClassName("gz-muted");
            names.add(used);
        }
        if (invitation.email() != null) {
            var address = new Span(invitation.email());
            address.addClassName("gz-muted");
            names.add(address);
        }
        names.addClassName("gz-names");
        var revoke = new Button(t("invite.revoke"), click -> ask(invitation));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        revoke.setAriaLabel(t("invite.revoke.of", name(invitation)));
        var row = new ListItem(names, revoke);
        row.addClassName("gz-row");
        return row;
    }

    private static String name(Invitation invitation) {
        return invitation.label().isEmpty() ? t("invite.name." + invitation.kind()) : invitation.label();
    }

    private void ask(Invitation invitation) {
        var title = t("invite.revoke.of", name(invitation));
        new Confirm(title, t("invite.revoke.text"), t("invite.revoke"), () -> revoke(invitation)).open();
    }

    private void revoke(Invitation invitation) {
        try {
            invitations.revoke(invitation.id());
            Toast.show(t("invite.revoked", name(invitation)));
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Messages.locale()));
        }
        show();
    }
}

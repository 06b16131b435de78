package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.joining.Invitation;
import org.guizhang.joining.Invitations;
import org.guizhang.joining.JoinRequests;
import org.guizhang.shared.PublicAddress;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Sites;

/** Invite people: who waits, a new link, the links that are open. */
@Needs(Permission.MANAGE_PEOPLE)
@Route(value = Addresses.INVITE, layout = MainLayout.class)
class InviteView extends Div implements HasDynamicTitle {
    private final Invitations invitations;
    private final Positions positions;
    private final Sites sites;
    private final PublicAddress address;
    private final Formats formats;
    private final String business;
    private final Div top = new Div();
    private final InvitationList open;

    @Inject
    InviteView(
            Invitations invitations,
            JoinRequests requests,
            WorkplaceChoices choices,
            Positions positions,
            Sites sites,
            PublicAddress address,
            Formats formats,
            CurrentCaller caller) {
        this.invitations = invitations;
        this.positions = positions;
        this.sites = sites;
        this.address = address;
        this.formats = formats;
        this.business = caller.person().tenantName();
        this.open = new InvitationList(invitations, formats);
        addClassName("gz-page");
        var header = new PageHeader(t("invite.title")).about(t("invite.about", business));
        top.addClassName("gz-stack");
        var waiting = new JoinRequestList(requests, choices, formats, () -> {});
        add(header.back(Addresses.PEOPLE, t("nav.people")), waiting, top, open);
        form();
    }

    private void form() {
        top.removeAll();
        top.add(new InviteForm(invitations, positions, sites, this::issued));
    }

    private void issued(Invitation.Issued issued) {
        top.removeAll();
        var card = new InvitationCard(issued, business, address, formats);
        var more = new Button(t("invite.more"), click -> form());
        var foot = new Div(more);
        foot.addClassName("gz-actions");
        top.add(card, foot);
        open.show();
    }

    @Override
    public String getPageTitle() {
        return Titles.of("invite.title");
    }
}

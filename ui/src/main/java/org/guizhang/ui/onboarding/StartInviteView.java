package org.guizhang.ui.onboarding;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.joining.Invitation;
import org.guizhang.joining.Invitations;
import org.guizhang.onboarding.Journey;
import org.guizhang.onboarding.Journeys;
import org.guizhang.shared.PublicAddress;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.tenant.InvitationCard;

/** Last step: the handbook is there, and its readers are invited. */
@Needs(Permission.PUBLISH_POLICY)
@Route(value = Addresses.START + "/invite", layout = MainLayout.class)
class StartInviteView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Journeys journeys;
    private final Invitations invitations;
    private final PublicAddress address;
    private final Formats formats;
    private final String business;
    private final Div people = new Div();
    private final Button done = new Button(t("start.finish"), click -> finish());

    @Inject
    StartInviteView(
            Journeys journeys, Invitations invitations, PublicAddress address, Formats formats, CurrentCaller caller) {
        this.journeys = journeys;
        this.invitations = invitations;
        this.address = address;
        this.formats = formats;
        this.business = caller.person().tenantName();
        addClassName("gz-page");
        people.addClassName("gz-stack");
        done.addThemeVariants(ButtonVariant.LUMO_LARGE);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var now = journeys.now();
        if (now.step().compareTo(Journey.Step.INVITE) < 0) {
            event.forwardTo(Steps.address(now.step()));
            return;
        }
        var titles = now.choices().stream()
                .filter(Journey.Choice::published)
                .map(choice -> t("start.title", said(choice.title())))
                .toList();
        offer();
        var foot = new Div(done, Links.button(Addresses.HANDBOOK, t("publish.read"), false));
        foot.addClassName("gz-actions");
        add(
                new Steps(Journey.Step.INVITE, now.step()),
                new PageHeader(t("start.invite")).about(t("start.invite.about", Texts.list(titles))),
                people,
                foot);
    }

    /** The link is made when it is asked for: whoever only looks in leaves none behind. */
    private void offer() {
        var make = new Button(t("start.invite.do"));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        make.setDisableOnClick(true);
        make.addClickListener(click -> {
            var issued = invitations.issue(Invitation.Wish.staff(true));
            people.removeAll();
            people.add(new InvitationCard(issued, business, address, formats));
            done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        });
        var row = new Div(make, Links.to(Addresses.INVITE, t("start.invite.other")));
        row.addClassName("gz-actions");
        people.removeAll();
        people.add(new Card(t("start.invite.card"), new Paragraph(t("start.invite.text")), row));
    }

    private void finish() {
        journeys.arrive();
        UI.getCurrent().navigate(Addresses.HOME);
    }

    @Override
    public String getPageTitle() {
        return Titles.of("start.invite");
    }
}

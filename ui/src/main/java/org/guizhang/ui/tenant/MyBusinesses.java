package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.inject.Inject;
import org.guizhang.shared.DomainException;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Membership;
import org.guizhang.tenant.OwnMemberships;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Confirm;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Toast;
import org.guizhang.ui.shell.WebSession;

/** Which businesses have the reader's account, who runs each, and the way out of it. */
class MyBusinesses {
    private final Accounts accounts;
    private final OwnMemberships memberships;
    private final WebSession webSession;
    private final CurrentCaller caller;

    @Inject
    MyBusinesses(Accounts accounts, OwnMemberships memberships, WebSession webSession, CurrentCaller caller) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.webSession = webSession;
        this.caller = caller;
    }

    Card card() {
        var list = new UnorderedList();
        list.addClassName("gz-plain");
        accounts.ownMemberships().forEach(one -> list.add(row(one)));
        return new Card(t("my.businesses"), list);
    }

    private ListItem row(Membership one) {
        var name = new Span(one.tenantName());
        name.addClassName("gz-strong");
        var role = new Span(t("role." + one.role()));
        role.addClassName("gz-muted");
        var names = new Div(name, role);
        names.addClassName("gz-names");
        if (one.owner() != null) {
            var owner = new Span(t("business.owner", one.owner()));
            owner.addClassName("gz-muted");
            names.add(owner);
        }
        var leave = new Button(t("my.leave"), click -> ask(one));
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        leave.setAriaLabel(t("my.leave.of", one.tenantName()));
        var row = new ListItem(names, leave);
        row.addClassName("gz-row");
        return row;
    }

    private void ask(Membership one) {
        new Confirm(t("my.leave.of", one.tenantName()), t("my.leave.text"), t("my.leave"), () -> leave(one)).open();
    }

    private void leave(Membership one) {
        try {
            memberships.leave(one.tenantId());
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Messages.locale()));
            return;
        }
        if (one.tenantId().equals(caller.person().tenantId())) {
            webSession.leave();
        } else {
            UI.getCurrent().getPage().reload();
        }
    }
}

package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.guizhang.shared.DomainException;
import org.guizhang.tenant.invite.JoinRequest;
import org.guizhang.tenant.invite.JoinRequests;
import org.guizhang.ui.shell.Confirm;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Toast;
import org.guizhang.ui.shell.Words;

/** People who wait to be let in, the longest waiting first. Nothing is shown where nobody waits. */
class JoinRequestList extends Div {
    private final JoinRequests requests;
    private final Formats formats;

    JoinRequestList(JoinRequests requests, Formats formats) {
        this.requests = requests;
        this.formats = formats;
        addClassNames("gz-stack", "gz-screen");
        show();
    }

    private void show() {
        removeAll();
        var waiting = requests.waiting();
        if (waiting.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("gz-list");
        waiting.forEach(request -> list.add(row(request)));
        add(new H2(t("join-requests.title", waiting.size())), list);
    }

    private ListItem row(JoinRequest request) {
        var name = new Span(request.name());
        name.addClassName("gz-strong");
        var login = new Span(request.login());
        login.addClassName("gz-muted");
        var at = new Span(t("join-requests.at", formats.moment(request.createdAt())));
        at.addClassName("gz-muted");
        var names = new Div(name, new StateBadge(StateBadge.Tone.INFO, t("role." + request.role())), login, at);
        names.addClassName("gz-names");
        var refuse = new Button(t("join-requests.refuse"), click -> ask(request));
        refuse.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        refuse.setAriaLabel(t("join-requests.refuse.of", request.name()));
        var approve = new Button(t("join-requests.approve"), click -> approve(request));
        approve.setAriaLabel(t("join-requests.approve.of", request.name()));
        var row = new ListItem(names, refuse, approve);
        row.addClassName("gz-row");
        return row;
    }

    private void approve(JoinRequest request) {
        decide(() -> requests.approve(request.id()), t("join-requests.approved", request.name()));
    }

    private void ask(JoinRequest request) {
        new Confirm(
                        t("join-requests.refuse.of", request.name()),
                        t("join-requests.refuse.text"),
                        t("join-requests.refuse"),
                        () -> decide(() -> requests.refuse(request.id()), t("join-requests.refused", request.name())))
                .open();
    }

    private void decide(Runnable deed, String words) {
        try {
            deed.run();
            Toast.show(words);
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Words.locale()));
        }
        show();
    }
}

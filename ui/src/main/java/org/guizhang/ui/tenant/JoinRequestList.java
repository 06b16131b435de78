package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.guizhang.joining.JoinRequest;
import org.guizhang.joining.JoinRequests;
import org.guizhang.joining.Placement;
import org.guizhang.shared.DomainException;
import org.guizhang.ui.shell.Confirm;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Toast;

/** People who wait to be let in, the longest waiting first. Nothing is shown where nobody waits. */
class JoinRequestList extends Div {
    private final JoinRequests requests;
    private final WorkplaceChoices choices;
    private final Formats formats;
    private final Runnable changed;

    /** @param changed is run after somebody was let in or turned away */
    JoinRequestList(JoinRequests requests, WorkplaceChoices choices, Formats formats, Runnable changed) {
        this.requests = requests;
        this.choices = choices;
        this.formats = formats;
        this.changed = changed;
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
        var login = new Span(Formats.login(request.login()));
        login.addClassName("gz-muted");
        var at = new Span(t("join-requests.at", formats.moment(request.createdAt())));
        at.addClassName("gz-muted");
        var names = new Div(name, new StateBadge(StateBadge.Tone.INFO, t("role." + request.role())), login, at);
        names.addClassName("gz-names");
        var fields = new PlacementFields();
        fields.offer(choices.positions(), choices.sites());
        fields.choose(new Placement(request.position(), request.site()));
        fields.position.setAriaLabel(t("join-requests.position.of", request.name()));
        fields.position.setPlaceholder(t("unplaced.choose"));
        fields.site.setAriaLabel(t("unplaced.site.of", request.name()));
        var refuse = new Button(t("join-requests.refuse"), click -> ask(request));
        refuse.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        refuse.setAriaLabel(t("join-requests.refuse.of", request.name()));
        var approve = new Button(t("join-requests.approve"), click -> approve(request, fields.value()));
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.setAriaLabel(t("join-requests.approve.of", request.name()));
        var decision = new Div(refuse, approve);
        decision.addClassName("gz-decision");
        var row = new ListItem(names, fields, decision);
        row.addClassName("gz-row");
        return row;
    }

    private void approve(JoinRequest request, Placement chosen) {
        decide(
                () -> requests.approve(request.id(), chosen),
                t(
                        chosen.position() == null ? "join-requests.approved.unplaced" : "join-requests.approved",
                        request.name()));
    }

    private void ask(JoinRequest request) {
        new Confirm(
                        t("join-requests.refuse.of", request.name()),
                        t("join-requests.refuse.text"),
                        t("join-requests.refuse"),
                        () -> decide(() -> requests.refuse(request.id()), t("join-requests.refused", request.name())))
                .open();
    }

    private void decide(Runnable work, String words) {
        try {
            work.run();
            Toast.show(words);
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Messages.locale()));
        }
        show();
        changed.run();
    }
}

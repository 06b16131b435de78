package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.acknowledge.Proofs;
import org.guizhang.acknowledge.Request;
import org.guizhang.acknowledge.Signer;
import org.guizhang.acknowledge.Signings;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.StateBadge;
import org.jspecify.annotations.Nullable;

/** The figures and the people, with a filter that is part of the address, and the proofs for those who may have them. */
class SignerList extends Card {
    SignerList(
            UUID module,
            Signings.Overview overview,
            Request.@Nullable State state,
            Formats formats,
            @Nullable Proofs proofs) {
        var count = new Paragraph(t("signing.count", overview.signed(), overview.asked()));
        count.addClassName("gz-figure");
        count.getElement().setAttribute("role", "status");
        var bar = new Div();
        bar.addClassName("gz-bar");
        var done = new Div();
        var share = overview.asked() == 0 ? 0 : 100 * overview.signed() / overview.asked();
        done.getStyle().set("width", share + "%");
        bar.add(done);
        bar.getElement().setAttribute("aria-hidden", "true");
        add(count, bar);
        if (overview.asked() == 0) {
            add(new EmptyState("sign", t("signing.nobody"), t("signing.nobody.text")));
            return;
        }
        var filter = new Nav(
                choice(module, null, state),
                choice(module, Request.State.OPEN, state),
                choice(module, Request.State.SIGNED, state));
        filter.addClassName("gz-filter");
        filter.setAriaLabel(t("signing.filter"));
        add(filter);
        if (overview.people().isEmpty()) {
            note(t(state == Request.State.OPEN ? "signing.all-signed" : "signing.none-signed"));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("gz-signers");
        var names = new HashSet<String>();
        var doubled = overview.people().stream()
                .map(Signer::name)
                .filter(name -> !names.add(name))
                .collect(Collectors.toSet());
        overview.people().forEach(signer -> list.add(row(signer, doubled.contains(signer.name()), formats, proofs)));
        add(list);
    }

    private static Anchor choice(UUID module, Request.@Nullable State state, Request.@Nullable State present) {
        var address = Addresses.link(SigningPaths.overview(module)) + (state == null ? "" : "?state=" + state);
        var link = new Anchor(address, t(state == null ? "signing.filter.all" : "sign.state." + state));
        if (state == present) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    /** A row; with {@code doubled}, the account says which of several people of one name it is. */
    private static ListItem row(Signer signer, boolean doubled, Formats formats, @Nullable Proofs proofs) {
        var name = new Span(doubled ? t("signing.account", signer.name(), signer.login()) : signer.name());
        name.addClassName("gz-strong");
        var open = signer.state() == Request.State.OPEN;
        var names = new Div(
                name,
                open
                        ? new StateBadge(StateBadge.Tone.DUE, t("sign.state.OPEN"))
                        : new StateBadge(StateBadge.Tone.PASS, t("sign.state.SIGNED")));
        if (signer.asking()) {
            names.add(new StateBadge(StateBadge.Tone.INFO, t("signing.asking")));
        }
        names.addClassName("gz-names");
        var when = new Span(when(signer, formats));
        when.addClassName("gz-muted");
        var row = new ListItem(names, when);
        row.addClassName("gz-row");
        var last = signer.last();
        if (proofs != null && last != null) {
            row.add(new ProofLink(() -> proofs.of(last.edition(), signer.person()), signer.name()));
        }
        return row;
    }

    private static String when(Signer signer, Formats formats) {
        if (signer.signedAt() != null) {
            return t("signing.signed-at", signer.number(), formats.moment(signer.signedAt()));
        }
        var since = formats.moment(signer.askedAt());
        var asked = signer.firstNumber() == null
                ? t("signing.asked-at", signer.number(), since)
                : t("signing.asked-along", since, signer.firstNumber(), signer.number());
        var reminded = signer.remindedAt() == null
                ? ""
                : t("signing.reminded-at", signer.reminders(), formats.moment(signer.remindedAt()));
        var last = signer.last();
        var before = last == null ? "" : t("signing.signed-before", last.number(), formats.moment(last.at()));
        return asked + reminded + before;
    }
}

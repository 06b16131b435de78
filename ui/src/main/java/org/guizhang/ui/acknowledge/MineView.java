package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.UUID;
import org.guizhang.acknowledge.Acknowledgements;
import org.guizhang.acknowledge.Outstanding;
import org.guizhang.acknowledge.Request;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Titles;
import org.jspecify.annotations.Nullable;

/** What I have to sign and what I have signed. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = SigningPaths.MINE, layout = MainLayout.class)
class MineView extends Div implements HasDynamicTitle {

    @Inject
    MineView(Acknowledgements acknowledgements, Formats formats) {
        addClassName("gz-page");
        add(new PageHeader(t("sign.mine")).about(t("sign.mine.about")));
        var mine = acknowledgements.mine();
        if (mine.isEmpty()) {
            add(new EmptyState("sign", t("sign.none"), t("sign.none.text")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("gz-list");
        var signed = new HashSet<UUID>();
        mine.stream()
                .map(Acknowledgements.Mine::request)
                .filter(request -> request.state() == Request.State.SIGNED)
                .forEach(request -> signed.add(request.module()));
        mine.forEach(one -> list.add(row(one, signed.remove(one.request().module()), formats)));
        add(list);
    }

    /** A row; with {@code first}, that of a module that was signed before, what has changed since is to be seen. */
    private static ListItem row(Acknowledgements.Mine mine, boolean first, Formats formats) {
        var outstanding = mine.outstanding();
        var open = outstanding != null;
        var title = new Span(mine.title().in(Messages.locale()));
        title.addClassName("gz-strong");
        var when = new Span(asked(mine, formats));
        when.addClassName("gz-muted");
        var names = new Div(title, badge(outstanding), when);
        if (outstanding != null) {
            var work = new Span(OutstandingWords.of(outstanding));
            work.addClassName("gz-muted");
            names.add(work);
        }
        names.addClassName("gz-names");
        var link =
                Links.button(SigningPaths.sign(mine.request().edition()), open ? t("sign.read") : t("sign.look"), open);
        link.getElement().setAttribute("aria-label", t("sign.of", link.getText(), title.getText()));
        var actions = new Div(link);
        actions.addClassName("gz-actions");
        if (first) {
            var since = new Anchor(
                    Addresses.link(Addresses.sinceSigned(mine.request().module())), t("since.do"));
            since.getElement().setAttribute("aria-label", t("sign.of", t("since.do"), title.getText()));
            actions.addComponentAsFirst(since);
        }
        var row = new ListItem(names, actions);
        row.addClassName("gz-row");
        return row;
    }

    private static String asked(Acknowledgements.Mine mine, Formats formats) {
        var request = mine.request();
        var since = formats.moment(request.askedAt());
        var first = request.firstNumber();
        if (first == null) {
            return t("sign.asked", mine.number(), since);
        }
        var open = request.state() == Request.State.OPEN;
        return t(open ? "sign.asked.along" : "sign.asked.along.signed", since, first, mine.number());
    }

    private static StateBadge badge(@Nullable Outstanding outstanding) {
        if (outstanding == null) {
            return new StateBadge(StateBadge.Tone.PASS, t("sign.state.SIGNED"));
        }
        return outstanding.objected()
                ? new StateBadge(StateBadge.Tone.INFO, t("sign.objected"))
                : new StateBadge(StateBadge.Tone.DUE, t("sign.to-read"));
    }

    @Override
    public String getPageTitle() {
        return Titles.of("sign.mine");
    }
}

package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guizhang.acknowledge.SignedChanges;
import org.guizhang.acknowledge.SinceSigned;
import org.guizhang.policy.diff.ClauseHistories;
import org.guizhang.policy.diff.ClauseHistory;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;

/** All there is to know of one clause in force: its words, values, what carries it out, what it was, what I have signed. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = PolicyPaths.CLAUSE_PAGE, layout = MainLayout.class)
class ClausePageView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Handbook handbook;
    private final transient ClauseHistories histories;
    private final transient SignedChanges signed;
    private final transient Formats formats;
    private String title = "";

    @Inject
    ClausePageView(Handbook handbook, ClauseHistories histories, SignedChanges signed, Formats formats) {
        this.handbook = handbook;
        this.histories = histories;
        this.signed = signed;
        this.formats = formats;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var module = PolicyPaths.id(event);
        var key = PolicyPaths.part(event, "clause");
        var place = handbook.clause(module, key, null);
        var history = histories.of(module, key);
        var name = said(place.clause().heading());
        title = Titles.with(name);
        var regulation = said(place.content().title());
        add(new PageHeader(name).back(PolicyPaths.clause(module, key), t("clause.in", regulation)));
        add(new ClauseSheet(place, formats));
        if (!history.values().isEmpty()) {
            add(values(history));
        }
        add(since(signed.of(module, false), module, key));
        add(new ClauseSteps(history, formats));
        add(neighbours(place, module));
    }

    private static Card values(ClauseHistory history) {
        var list = new DescriptionList();
        list.addClassName("gz-values");
        for (var value : history.values()) {
            list.add(new DescriptionList.Term(said(value.title())));
            list.add(new DescriptionList.Description(said(value.text())));
        }
        return new Card(t("clause.numbers"), list);
    }

    /** What of it has changed for the reader since signing. */
    private Card since(SinceSigned since, UUID module, String key) {
        var card = new Card(t("clause.since"));
        var edition = since.signed();
        var at = since.signedAt();
        if (edition == null || at == null) {
            return card.note(t("clause.since.never"));
        }
        var change = since.difference().clauses().stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
        if (since.state() == SinceSigned.State.AHEAD) {
            card.note(t("since.ahead.text"));
        } else if (change.isEmpty()) {
            card.note(t("clause.since.same", edition.number(), formats.moment(at)));
        } else {
            card.note(t("clause.since.changed", edition.number(), formats.moment(at)));
            card.add(ChangedThing.of(change.get()));
        }
        card.add(Links.to(Addresses.sinceSigned(module), t("clause.since.all")));
        return card;
    }

    private static Nav neighbours(Handbook.Place place, UUID module) {
        var all = place.content().chapters().stream()
                .flatMap(chapter -> chapter.clauses().stream())
                .toList();
        var here = all.indexOf(place.clause());
        var nav = new Nav();
        nav.addClassNames("gz-neighbours", "gz-screen");
        nav.setAriaLabel(t("clause.neighbours"));
        if (here > 0) {
            nav.add(neighbour("clause.previous", all.get(here - 1), module));
        }
        if (here + 1 < all.size()) {
            nav.add(neighbour("clause.next", all.get(here + 1), module));
        }
        return nav;
    }

    private static Component neighbour(String key, Resolved.Clause clause, UUID module) {
        return Links.to(PolicyPaths.clausePage(module, clause.key()), t(key, said(clause.heading())));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}

package org.guizhang.ui.search;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.guizhang.search.Hit;
import org.guizhang.search.Hits;
import org.guizhang.search.OwnWords;
import org.guizhang.search.Search;
import org.guizhang.search.ThingAddress;
import org.guizhang.shared.DomainException;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;

/** What was found for {@code ?q=}, best first, narrowed as the address says; where nothing is, a way to an answer. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = Addresses.SEARCH, layout = MainLayout.class)
class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 20;
    private final Search search;
    private final OwnWords words;
    private final Caller who;
    private String question = "";

    @Inject
    SearchView(Search search, OwnWords words, CurrentCaller caller) {
        this.search = search;
        this.words = words;
        this.who = caller.person();
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var address = SearchAddress.of(event.getLocation());
        question = address.question();
        if (question.isEmpty()) {
            add(header(t("search.title")), nothing("search.ask"));
            return;
        }
        var found = search.find(question, address.filter(), Messages.locale(), PAGE, null);
        add(header(t("search.for", question)).about(about(found)));
        if (found.hits().isEmpty() && !address.isNarrowed()) {
            add(unanswered());
            return;
        }
        add(new FacetChips(address, found));
        if (found.hits().isEmpty()) {
            add(new EmptyState(
                    "search",
                    t("search.none.narrowed"),
                    t("search.none.narrowed.text"),
                    Links.button(address.whole(), t("search.narrow.not"), true)));
            return;
        }
        var list = new OrderedList();
        list.addClassNames("gz-list", "gz-hits");
        add(list);
        show(list, found, address);
    }

    private PageHeader header(String title) {
        if (!who.may(Permission.EDIT_POLICY)) {
            return new PageHeader(title);
        }
        var open = words.countUnanswered();
        return new PageHeader(
                title,
                Links.button(Addresses.UNANSWERED, t("search.unanswered.open", open), false),
                Links.button(Addresses.SYNONYMS, t("search.synonyms"), false));
    }

    private void show(OrderedList list, Hits found, SearchAddress address) {
        found.hits().forEach(hit -> list.add(new HitRow(hit, who, more(hit))));
        var foot = new Div();
        foot.addClassName("gz-actions");
        var next = found.next();
        if (next != null) {
            foot.add(new Button(t("search.more"), click -> {
                remove(foot);
                show(list, search.find(question, address.filter(), Messages.locale(), PAGE, next), address);
            }));
        }
        foot.add(ask());
        add(foot);
    }

    private Component[] more(Hit hit) {
        if (!who.may(Permission.EDIT_POLICY) || !HitRow.ASKED.contains(hit.kind())) {
            return new Component[0];
        }
        var thing = new ThingAddress(hit.module(), hit.kind(), hit.key());
        var asked = new Button(t("search.asked"), click -> new AskedDialog(words, thing, HitRow.name(hit)).open());
        asked.setAriaLabel(t("search.asked.of", HitRow.name(hit)));
        asked.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return new Component[] {asked};
    }

    private static String about(Hits found) {
        var count = t("search.count", found.total());
        return switch (found.freshness()) {
            case CURRENT -> count;
            case BEHIND -> count + " " + t("search.behind");
            case REBUILDING -> count + " " + t("search.rebuilding");
        };
    }

    /** What was asked before by others and fits, and the way to somebody who knows. */
    private Component unanswered() {
        var steps = new ArrayList<Component>();
        steps.add(ask());
        steps.add(Links.button(Addresses.HANDBOOK, t("search.browse"), false));
        var page =
                new Div(new EmptyState("search", t("search.none"), t("search.tips"), steps.toArray(Component[]::new)));
        var near = search.suggest(question, Messages.locale());
        if (!near.isEmpty()) {
            var offers = new Div(new Paragraph(t("search.near")));
            offers.addClassName("gz-near");
            near.forEach(offer -> offers.add(Links.to(
                    Addresses.SEARCH + "?"
                            + com.vaadin.flow.router.QueryParameters.of(Addresses.QUERY, offer.text())
                                    .getQueryString(),
                    offer.text())));
            page.add(offers);
        }
        return page;
    }

    private Button ask() {
        var ask = new Button(t("search.want"));
        ask.addClickListener(click -> {
            try {
                search.want(question);
                ask.setEnabled(false);
                ask.setText(t("search.wanted"));
                Toast.show(t("search.wanted.text"));
            } catch (DomainException refused) {
                Toast.problem(refused.what().in(Messages.locale()));
            }
        });
        return ask;
    }

    private static EmptyState nothing(String key) {
        return new EmptyState(
                "search", t(key), t("search.tips"), Links.button(Addresses.HANDBOOK, t("search.browse"), true));
    }

    @Override
    public String getPageTitle() {
        return question.isEmpty() ? Titles.of("search.title") : Titles.with(t("search.for", question));
    }
}

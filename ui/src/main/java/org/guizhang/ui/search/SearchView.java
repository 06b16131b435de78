package org.guizhang.ui.search;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.guizhang.search.Hit;
import org.guizhang.search.Hits;
import org.guizhang.search.Search;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Highlight;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;

/** What was found for {@code ?q=}, best first; each find leads to its clause. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = Addresses.SEARCH, layout = MainLayout.class)
class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Search search;
    private String question = "";

    @Inject
    SearchView(Search search) {
        this.search = search;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        question = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Addresses.QUERY)
                .orElse("")
                .strip();
        if (question.isEmpty()) {
            add(new PageHeader(t("search.title")), nothing("search.ask"));
            return;
        }
        var found = search.find(question, Messages.locale(), Hits.MAX);
        add(new PageHeader(t("search.for", question)).about(count(found)));
        if (found.hits().isEmpty()) {
            add(nothing("search.none"));
        } else {
            var list = new OrderedList();
            list.addClassNames("gz-list", "gz-hits");
            found.hits().forEach(hit -> list.add(new ListItem(row(hit))));
            add(list);
        }
    }

    private static String count(Hits found) {
        return found.total() > found.hits().size()
                ? t("search.count.best", found.total(), found.hits().size())
                : t("search.count", found.total());
    }

    private static Anchor row(Hit hit) {
        var title = new H2();
        title.addClassName("gz-hit-title");
        write(title, hit.title());
        var context = new Span(hit.context());
        context.addClassNames("gz-muted", "gz-small");
        var snippet = new Paragraph();
        write(snippet, hit.snippet());
        var link = new Anchor(Addresses.link(address(hit)));
        link.addClassName("gz-hit");
        link.add(title, context, snippet);
        return link;
    }

    private static String address(Hit hit) {
        return switch (hit.kind()) {
            case "clause" -> Addresses.HANDBOOK + "/" + hit.module() + "/" + hit.key();
            case "position" -> Addresses.POSITIONS + "/" + hit.key();
            case "person" -> Addresses.PEOPLE + "/" + hit.key();
            case "place" -> Addresses.ORGANISATION;
            default -> Addresses.HANDBOOK + "/" + hit.module();
        };
    }

    private static void write(HasComponents to, List<Hit.Segment> segments) {
        for (var segment : segments) {
            to.add(segment.match() ? new Highlight(segment.text()) : new Span(segment.text()));
        }
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

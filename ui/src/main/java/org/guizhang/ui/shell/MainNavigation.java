package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guizhang.tenant.Caller;

/**
 * The main navigation: a rail at the left that folds, a bar at the foot of a phone. What does not fit into the bar, at the
 * width of a thumb each, is behind its last place.
 */
class MainNavigation extends Nav {
    /** Places of a bar. */
    private static final int MOST = 5;

    private final Map<Destination, Anchor> links = new EnumMap<>(Destination.class);
    private final NativeButton more = more();
    private List<Destination> behind = List.of();

    MainNavigation(Caller caller) {
        addClassName("gz-places");
        setAriaLabel(t("nav.label"));
        var list = new UnorderedList();
        var places = Arrays.stream(Destination.values())
                .filter(place -> place.isOpenTo(caller))
                .toList();
        var inBar = places.size() > MOST ? MOST - 1 : places.size();
        places.subList(0, inBar).forEach(place -> list.add(new ListItem(link(place))));
        behind = places.subList(inBar, places.size());
        if (!behind.isEmpty()) {
            var rest = new UnorderedList();
            rest.addClassName("gz-rest-list");
            behind.forEach(place -> rest.add(new ListItem(link(place))));
            var item = new ListItem(more, rest);
            item.addClassName("gz-rest");
            list.add(item);
        }
        add(list, fold());
    }

    void mark(String path) {
        links.forEach((place, link) -> {
            if (place.contains(path)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        more.getElement()
                .setAttribute("data-here", behind.stream().anyMatch(place -> place.contains(path)) ? "true" : "false");
    }

    /** Opened and closed by the browser alone; desks show the places themselves. */
    private static NativeButton more() {
        var button = new NativeButton();
        button.addClassName("gz-more-places");
        button.add(Icons.of("more"), new Span(t("nav.more")));
        button.getElement().setAttribute("data-gz", "more").setAttribute("aria-expanded", "false");
        return button;
    }

    private Anchor link(Destination place) {
        var link = new Anchor(Addresses.link(place.address()));
        var word = new Span(t(place.word()));
        link.add(Icons.of(place.icon()), word);
        link.setTitle(t(place.word()));
        links.put(place, link);
        return link;
    }

    /** Folding is the browser's business alone: the script keeps it, the style sheet shows it. */
    private static NativeButton fold() {
        var button = new NativeButton();
        button.addClassName("gz-fold");
        button.add(Icons.of("fold"), new Span(t("nav.fold")));
        button.getElement().setAttribute("data-gz", "fold").setAttribute("aria-label", t("nav.fold"));
        button.getElement()
                .executeJs("this.setAttribute('aria-pressed', document.documentElement.dataset.rail === 'folded')");
        return button;
    }
}

package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.Map;
import org.guizhang.tenant.Caller;

/** The main navigation: a rail at the left that folds, a bar at the foot of a phone. */
class MainNavigation extends Nav {
    private final Map<Destination, Anchor> links = new EnumMap<>(Destination.class);

    MainNavigation(Caller caller) {
        addClassName("gz-places");
        setAriaLabel(t("nav.label"));
        var list = new UnorderedList();
        for (var place : Destination.values()) {
            if (place.isOpenTo(caller)) {
                list.add(new ListItem(link(place)));
            }
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

package org.guizhang.ui.search;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.guizhang.search.Hits;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Links;

/** What the finds can be narrowed to, with how many there are of each; each choice is an address. */
class FacetChips extends Nav {
    private static final int MOST = 8;

    FacetChips(SearchAddress address, Hits found) {
        addClassName("gz-facets");
        setAriaLabel(t("search.narrow"));
        for (var name : SearchAddress.FACETS) {
            row(address, found.facet(name));
        }
        if (address.isNarrowed()) {
            add(Links.to(address.whole(), t("search.narrow.not")));
        }
    }

    private void row(SearchAddress address, Hits.Facet facet) {
        var useful = facet.values().size() > 1
                || facet.values().stream().anyMatch(value -> address.isChosen(facet.name(), value.value()));
        if (!useful) {
            return;
        }
        var label = new Span(t("search.facet." + facet.name()));
        label.addClassNames("gz-muted", "gz-small");
        var list = new UnorderedList();
        list.addClassName("gz-chips");
        facet.values().stream().limit(MOST).forEach(value -> list.add(new ListItem(chip(address, facet, value))));
        var row = new Div(label, list);
        row.addClassName("gz-facet");
        add(row);
    }

    private static Anchor chip(SearchAddress address, Hits.Facet facet, Hits.FacetValue value) {
        var words = facet.name().equals("kind") ? t("search.kind." + value.value()) : value.label();
        var count = new Span(String.valueOf(value.count()));
        count.addClassName("gz-chip-count");
        var chip = new Anchor(Addresses.link(address.toggled(facet.name(), value.value())));
        chip.addClassName("gz-chip");
        chip.add(new Span(words), count);
        if (address.isChosen(facet.name(), value.value())) {
            chip.getElement().setAttribute("aria-current", "true");
        }
        return chip;
    }
}

package org.guizhang.ui.policy;

import static org.guizhang.ui.policy.Said.said;
import static org.guizhang.ui.shell.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guizhang.policy.Module;
import org.guizhang.policy.Modules;
import org.guizhang.shared.Text;
import org.guizhang.template.Template;
import org.guizhang.template.Templates;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Tenants;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Titles;

/** Every template on offer, those of the own trade first. */
@Needs(Permission.READ_POLICY)
@Route(value = Addresses.CATALOGUE, layout = MainLayout.class)
class CatalogueView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final List<Template> templates;
    private final Set<String> active;
    private final Set<String> mine;
    private final TextField filter = new TextField(t("catalogue.filter"));
    private final Paragraph count = new Paragraph();
    private final UnorderedList cards = new UnorderedList();

    @Inject
    CatalogueView(Templates templates, Modules modules, Tenants tenants) {
        this.active = modules.list().stream().map(Module::templateId).collect(Collectors.toSet());
        this.mine = Set.copyOf(templates.trade(tenants.own().trade()).templates());
        this.templates = templates.list().stream()
                .sorted(Comparator.comparing((Template t) -> !mine.contains(t.id())))
                .toList();
        addClassNames("gz-page", "gz-wide");
        filter.setPrefixComponent(Icons.of("search"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addClassName("gz-filter");
        filter.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                show();
                remember();
            }
        });
        count.addClassName("gz-muted");
        count.getElement().setAttribute("role", "status");
        cards.addClassName("gz-cards");
        add(new PageHeader(t("catalogue.title"))
                .back(Addresses.POLICY, t("nav.policy"))
                .about(t("catalogue.about")));
        add(filter, count, cards);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Addresses.QUERY)
                .orElse(""));
        show();
    }

    private void show() {
        var words = filter.getValue().strip().toLowerCase(Locale.ROOT);
        var shown = templates.stream().filter(t -> matches(t, words)).toList();
        count.setText(shown.isEmpty() ? t("catalogue.none") : t("catalogue.count", shown.size()));
        cards.removeAll();
        shown.forEach(template -> cards.add(new ListItem(card(template))));
    }

    private void remember() {
        var words = filter.getValue().strip();
        var query = words.isEmpty()
                ? ""
                : "?" + QueryParameters.simple(Map.of(Addresses.QUERY, words)).getQueryString();
        UI.getCurrent().getPage().getHistory().replaceState(null, Addresses.CATALOGUE + query);
    }

    private Anchor card(Template template) {
        var badges = new Div();
        badges.addClassName("gz-badges");
        if (active.contains(template.id())) {
            badges.add(new StateBadge(StateBadge.Tone.PASS, t("catalogue.active")));
        } else if (mine.contains(template.id())) {
            badges.add(new StateBadge(StateBadge.Tone.INFO, t("catalogue.mine")));
        }
        var counts = new Span(Counts.of(template).words());
        counts.addClassNames("gz-muted", "gz-small");
        var card = new Anchor(Addresses.link(Paths.template(template.id())));
        card.addClassName("gz-template");
        card.add(new H2(said(template.title())), new Paragraph(said(template.summary())), counts, badges);
        return card;
    }

    private static boolean matches(Template template, String words) {
        return List.of(template.title(), template.summary(), template.audience()).stream()
                .anyMatch(text -> holds(text, words));
    }

    private static boolean holds(Text text, String words) {
        return (text.zh() + " " + text.en()).toLowerCase(Locale.ROOT).contains(words);
    }

    @Override
    public String getPageTitle() {
        return Titles.of("catalogue.title");
    }
}
